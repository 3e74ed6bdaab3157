package io.klantbeeld.platform;

import io.klantbeeld.platform.layout.Part;
import io.klantbeeld.platform.layout.Port;

/** Says that another program listens on a port that a part needs. */
public class PortTaken extends RuntimeException {
    private final transient Port port;
    private final int number;

    PortTaken(Port port, int number) {
        super("Port " + number + " of " + port.part() + " is taken by another program");
        this.port = port;
        this.number = number;
    }

    public Part part() {
        return port.part();
    }

    /** What to do about it. */
    public String advice() {
        return "End that program, or choose another port: ./klantbeeld up --port " + port.option() + "="
                + (number + 10_000);
    }
}
