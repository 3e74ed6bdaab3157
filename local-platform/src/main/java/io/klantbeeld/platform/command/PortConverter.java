package io.klantbeeld.platform.command;

import io.klantbeeld.platform.layout.Port;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a port. */
final class PortConverter implements ITypeConverter<Port> {
    @Override
    public Port convert(String name) {
        return Port.named(name)
                .orElseThrow(() -> new TypeConversionException("there is no port '" + name + "'; there are "
                        + Arrays.stream(Port.values()).map(Port::option).collect(Collectors.joining(", "))));
    }
}
