package io.klantbeeld.platform.command;

import io.klantbeeld.platform.layout.Part;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a part. */
final class PartConverter implements ITypeConverter<Part> {
    @Override
    public Part convert(String name) {
        return Part.named(name)
                .orElseThrow(() -> new TypeConversionException("there is no part '" + name + "'; there are "
                        + Arrays.stream(Part.values()).map(Part::label).collect(Collectors.joining(", "))));
    }
}
