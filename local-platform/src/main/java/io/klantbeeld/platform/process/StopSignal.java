package io.klantbeeld.platform.process;

/** The signal by which a program understands that it shall end in good order. */
public enum StopSignal {
    TERM,
    INT
}
