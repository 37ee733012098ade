package com.digidoc.setup.ui.settings;

import atlantafx.base.controls.ToggleSwitch;
import com.digidoc.setup.check.Status;
import com.digidoc.setup.ui.settings.FieldModel.Trouble;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.Control;
import org.controlsfx.tools.ValueExtractor;
import org.controlsfx.validation.Severity;
import org.controlsfx.validation.ValidationMessage;
import org.controlsfx.validation.ValidationResult;
import org.controlsfx.validation.ValidationSupport;
import org.controlsfx.validation.Validator;
import org.controlsfx.validation.decoration.ValidationDecoration;

/**
 * Marks the controls of fields with which something is the matter. The sentence that says what stands below the control;
 * here it gets its frame, by a pseudo class: ControlsFX's own signs would put another root into the scene.
 */
final class FieldMarks implements ValidationDecoration {
    static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass DOUBTFUL = PseudoClass.getPseudoClass("doubtful");

    static {
        // a kind of control that it does not know is never looked at, without a word
        ValueExtractor.addObservableValueExtractor(
                control -> control instanceof ToggleSwitch, control -> ((ToggleSwitch) control).selectedProperty());
    }

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

    /** What was there from the beginning is marked, too, and not only what comes of a change. */
    void begin() {
        support.initInitialDecoration();
    }

    /** Looks at a control again, because what is the matter with its field has changed. */
    void refresh(Control control) {
        support.revalidate(control);
    }

    private ValidationResult result(Control control, FieldModel field) {
        return field.trouble()
                .get()
                .map(any -> ValidationResult.fromMessageIf(
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
