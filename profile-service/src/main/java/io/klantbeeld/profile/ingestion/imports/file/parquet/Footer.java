package io.klantbeeld.profile.ingestion.imports.file.parquet;

import io.klantbeeld.profile.ingestion.imports.file.FileUnreadable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import org.apache.parquet.format.converter.ParquetMetadataConverter;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;

/** The end of a Parquet file, which tells what is where. */
final class Footer {
    private static final int MAX_BYTES = 64 << 20;
    private static final int TAIL = 8;
    private static final String MAGIC = "PAR1";

    private Footer() {}

    static ParquetMetadata read(FileChannel file) throws IOException {
        long size = file.size();
        if (size < TAIL + MAGIC.length()) {
            throw new FileUnreadable("MALFORMED_FILE");
        }
        var tail = bytes(file, size - TAIL, TAIL);
        int length = tail.order(ByteOrder.LITTLE_ENDIAN).getInt();
        if (!StandardCharsets.US_ASCII.decode(tail).toString().equals(MAGIC)
                || length < 0
                || length > Math.min(MAX_BYTES, size - TAIL)) {
            throw new FileUnreadable("MALFORMED_FILE");
        }
        try {
            return new ParquetMetadataConverter()
                    .readParquetMetadata(
                            new ByteArrayInputStream(
                                    bytes(file, size - TAIL - length, length).array()),
                            ParquetMetadataConverter.NO_FILTER);
        } catch (IOException | RuntimeException damaged) {
            throw new FileUnreadable("MALFORMED_FILE");
        }
    }

    static ByteBuffer bytes(FileChannel file, long from, int length) throws IOException {
        var bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, from + bytes.position()) < 0) {
                throw new FileUnreadable("MALFORMED_FILE");
            }
        }
        return bytes.flip();
    }
}
