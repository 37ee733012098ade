import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Writes out what the JVM would else make up at each start: the code behind a switch over types, and behind a record's
 * {@code equals} and {@code hashCode}. Its cache keeps what it makes up for lambdas and for joined texts, but not these,
 * and the first of each kind costs milliseconds. What they give stays the same; a switch over other things than types, and
 * {@code toString}, are left as they are.
 */
final class Desugar implements ClassTransform {
    private static final ClassDesc SWITCHES = ClassDesc.of("java.lang.runtime.SwitchBootstraps");
    private static final ClassDesc RECORDS = ClassDesc.of("java.lang.runtime.ObjectMethods");
    private static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");

    private final ClassDesc type;
    private final boolean isInterface;
    private final List<Consumer<ClassBuilder>> written = new ArrayList<>();

    private Desugar(ClassModel model) {
        type = model.thisClass().asSymbol();
        isInterface = model.flags().has(AccessFlag.INTERFACE);
    }

    /** The class file with such code written out; the same bytes where there is none. */
    static byte[] of(ClassFile format, byte[] classFile) {
        ClassModel model = format.parse(classFile);
        var desugar = new Desugar(model);
        byte[] made = format.transformClass(model, desugar);
        return desugar.written.isEmpty() ? classFile : made;
    }

    @Override
    public void accept(ClassBuilder builder, ClassElement element) {
        if (element instanceof MethodModel method) {
            builder.transformMethod(method, MethodTransform.transformingCode(calls()));
        } else {
            builder.with(element);
        }
    }

    @Override
    public void atEnd(ClassBuilder builder) {
        written.forEach(method -> method.accept(builder));
    }

    private CodeTransform calls() {
        return (code, element) -> {
            Optional<Consumer<CodeBuilder>> body =
                    element instanceof InvokeDynamicInstruction call ? body(call) : Optional.empty();
            if (body.isEmpty()) {
                code.with(element);
                return;
            }
            var call = (InvokeDynamicInstruction) element;
            String name = call.name().stringValue() + "$written" + written.size();
            written.add(builder -> builder.withMethodBody(
                    name,
                    call.typeSymbol(),
                    ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
                    body.get()));
            code.invokestatic(type, name, call.typeSymbol(), isInterface);
        };
    }

    private Optional<Consumer<CodeBuilder>> body(InvokeDynamicInstruction call) {
        ClassDesc maker = call.bootstrapMethod().owner();
        List<ConstantDesc> arguments = call.bootstrapArgs();
        if (maker.equals(SWITCHES)
                && call.bootstrapMethod().methodName().equals("typeSwitch")
                && arguments.stream().allMatch(ClassDesc.class::isInstance)) {
            return Optional.of(code -> typeSwitch(code, arguments));
        }
        if (maker.equals(RECORDS)) {
            List<DirectMethodHandleDesc> fields = arguments.stream()
                    .skip(2) // the record's class, and the names of its parts
                    .map(DirectMethodHandleDesc.class::cast)
                    .toList();
            return switch (call.name().stringValue()) {
                case "equals" -> Optional.of(code -> equals(code, fields));
                case "hashCode" -> Optional.of(code -> hashCode(code, fields));
                default -> Optional.empty();
            };
        }
        return Optional.empty();
    }

    /** {@code (value, from)}: the first type from that place on that the value is of; -1 for null; their number for none. */
    private static void typeSwitch(CodeBuilder code, List<ConstantDesc> types) {
        Label there = code.newLabel();
        code.aload(0).ifnonnull(there).iconst_m1().ireturn().labelBinding(there);
        for (int i = 0; i < types.size(); i++) {
            Label next = code.newLabel();
            code.iload(1).loadConstant(i).if_icmpgt(next);
            code.aload(0).instanceOf((ClassDesc) types.get(i)).ifeq(next);
            code.loadConstant(i).ireturn().labelBinding(next);
        }
        code.loadConstant(types.size()).ireturn();
    }

    /** As {@link Record#equals} has it: real numbers by their {@code compare}, others by {@code ==}, objects by equals. */
    private void equals(CodeBuilder code, List<DirectMethodHandleDesc> fields) {
        Label differs = code.newLabel();
        Label sameType = code.newLabel();
        code.aload(1).instanceOf(type).ifne(sameType).iconst_0().ireturn().labelBinding(sameType);
        code.aload(1).checkcast(type).astore(2);
        for (DirectMethodHandleDesc field : fields) {
            ClassDesc of = field(code, 0, field);
            field(code, 2, field);
            switch (TypeKind.from(of)) {
                case REFERENCE ->
                    code.invokestatic(OBJECTS, "equals", MethodTypeDesc.of(CD_boolean, CD_Object, CD_Object))
                            .ifeq(differs);
                case FLOAT, DOUBLE ->
                    code.invokestatic(boxed(of), "compare", MethodTypeDesc.of(CD_int, of, of))
                            .ifne(differs);
                case LONG -> code.lcmp().ifne(differs);
                default -> code.if_icmpne(differs);
            }
        }
        code.iconst_1().ireturn().labelBinding(differs).iconst_0().ireturn();
    }

    private void hashCode(CodeBuilder code, List<DirectMethodHandleDesc> fields) {
        code.iconst_0();
        for (DirectMethodHandleDesc field : fields) {
            code.bipush(31).imul();
            ClassDesc of = field(code, 0, field);
            if (of.isPrimitive()) {
                code.invokestatic(boxed(of), "hashCode", MethodTypeDesc.of(CD_int, of));
            } else {
                code.invokestatic(OBJECTS, "hashCode", MethodTypeDesc.of(CD_int, CD_Object));
            }
            code.iadd();
        }
        code.ireturn();
    }

    private ClassDesc field(CodeBuilder code, int slot, DirectMethodHandleDesc field) {
        ClassDesc of = field.invocationType().returnType();
        code.aload(slot).getfield(type, field.methodName(), of);
        return of;
    }

    private static ClassDesc boxed(ClassDesc primitive) {
        return switch (TypeKind.from(primitive)) {
            case BOOLEAN -> ConstantDescs.CD_Boolean;
            case BYTE -> ConstantDescs.CD_Byte;
            case CHAR -> ConstantDescs.CD_Character;
            case SHORT -> ConstantDescs.CD_Short;
            case INT -> ConstantDescs.CD_Integer;
            case LONG -> ConstantDescs.CD_Long;
            case FLOAT -> ConstantDescs.CD_Float;
            case DOUBLE -> ConstantDescs.CD_Double;
            case REFERENCE, VOID -> throw new IllegalArgumentException(primitive.descriptorString());
        };
    }
}
