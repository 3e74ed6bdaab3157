package io.klantbeeld.profile.ingestion.imports.file.parquet;

import com.github.luben.zstd.Zstd;
import io.klantbeeld.profile.ingestion.imports.file.FileUnreadable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.xerial.snappy.Snappy;

/** How the pages of a column are compressed; none becomes larger than its header says. */
enum PageCodec {
    PLAIN {
        @Override
        byte[] inflate(byte[] page, int size) {
            return page;
        }
    },
    GZIP {
        @Override
        byte[] inflate(byte[] page, int size) throws IOException {
            try (var inflating = new GZIPInputStream(new ByteArrayInputStream(page))) {
                return inflating.readNBytes(size);
            }
        }
    },
    SNAPPY {
        @Override
        byte[] inflate(byte[] page, int size) throws IOException {
            if (Snappy.uncompressedLength(page) != size) {
                throw new FileUnreadable("MALFORMED_FILE");
            }
            return Snappy.uncompress(page);
        }
    },
    ZSTD {
        @Override
        byte[] inflate(byte[] page, int size) {
            return Zstd.decompress(page, size);
        }
    };

    /** The bytes of a page of that size. */
    abstract byte[] inflate(byte[] page, int size) throws IOException;

    static PageCodec of(CompressionCodecName name) {
        return switch (name) {
            case UNCOMPRESSED -> PLAIN;
            case GZIP -> GZIP;
            case SNAPPY -> SNAPPY;
            case ZSTD -> ZSTD;
            case LZO, BROTLI, LZ4, LZ4_RAW -> throw new FileUnreadable("UNSUPPORTED_COMPRESSION");
        };
    }
}
