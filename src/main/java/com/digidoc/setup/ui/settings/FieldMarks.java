package com.digidoc.setup.ui.settings;

import com.digidoc.setup.check.Status;
import com.digidoc.setup.ui.settings.FieldModel.Trouble;
import java.util.Optional;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.Control;
import org.controlsfx.validation.Severity;
import org.controlsfx.validation.ValidationMessage;
import org.controlsfx.validation.ValidationResult;
import org.controlsfx.validation.ValidationSupport;
import org.controlsfx.validation.Validator;
import org.controlsfx.validation.decoration.ValidationDecoration;

/**
 * Marks the controls of fields with which something is the matter, once they were edited. The sentence that says what
 * stands below the control; here it gets its frame, by a pseudo class, and its words for who cannot see that.
 */
final class FieldMarks implements ValidationDecoration {
    static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass DOUBTFUL = PseudoClass.getPseudoClass("doubtful");

    private final ValidationSupport support = new ValidationSupport();
    private final Function<Trouble, String> say;

    FieldMarks(Function<Trouble, String> say) {
        this.say = say;
        support.setValidationDecorator(this);
    }

    /** Begins to mark the control of a field. */
    void mark(Control control, FieldModel field) {
        Validator<Object> validator = (marked, value) -> result(marked, field);
        support.registerValidator(control, false, validator);
    }

    /** Looks at a control again, because what is the matter with its field has changed. */
    void refresh(Control control) {
        support.revalidate(control);
    }

    private ValidationResult result(Control control, FieldModel field) {
        Optional<Trouble> trouble = field.trouble().get().filter(any -> field.edited().get());
        return trouble.map(any -> ValidationResult.fromMessageIf(
                        control,
                        say.apply(any),
                        any.status() == Status.PROBLEM ? Severity.ERROR : Severity.WARNING,
                        true))
                .orElseGet(ValidationResult::new);
    }

    @Override
    public void removeDecorations(Control control) {
        control.pseudoClassStateChanged(WRONG, false);
        control.pseudoClassStateChanged(DOUBTFUL, false);
    }

    @Override
    public void applyValidationDecoration(ValidationMessage message) {
        message.getTarget().pseudoClassStateChanged(WRONG, message.getSeverity() == Severity.ERROR);
        message.getTarget().pseudoClassStateChanged(DOUBTFUL, message.getSeverity() == Severity.WARNING);
    }

    @Override
    public void applyRequiredDecoration(Control control) {
        // no field of DigiDoc's must be filled in
    }
}
