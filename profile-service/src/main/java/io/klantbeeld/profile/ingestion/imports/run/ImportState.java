package io.klantbeeld.profile.ingestion.imports.run;

/** How far an import is. */
public enum ImportState {
    /** Waiting or at work. */
    RUNNING,
    COMPLETED,
    /** The file cannot be read; what was applied before the damage can be undone. */
    FAILED,
    /** Stopped by somebody; what was applied before can be undone. */
    CANCELLED,
    UNDOING,
    UNDONE;

    /** Whether it is over, and left something that can be undone. */
    public boolean isUndoable() {
        return this == COMPLETED || this == FAILED || this == CANCELLED;
    }
}
