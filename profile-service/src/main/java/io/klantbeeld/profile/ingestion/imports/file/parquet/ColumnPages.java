package io.klantbeeld.profile.ingestion.imports.file.parquet;

import io.klantbeeld.profile.ingestion.imports.file.FileUnreadable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.DataPageV1;
import org.apache.parquet.column.page.DataPageV2;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.Util;
import org.apache.parquet.format.converter.ParquetMetadataConverter;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;

/** The pages of one column in one row group; one page is in memory at a time. */
final class ColumnPages implements PageReader {
    private static final int MAX_PAGE_BYTES = 64 << 20;

    private final ColumnChunkMetaData chunk;
    private final InputStream in;
    private final PageCodec codec;
    private final ParquetMetadataConverter converter = new ParquetMetadataConverter();
    private final Statistics<?> statistics;
    private PageHeader ahead;
    private long values;

    ColumnPages(FileChannel file, ColumnChunkMetaData chunk) {
        this.chunk = chunk;
        this.in = new FileSlice(file, chunk.getStartingPos(), chunk.getTotalSize());
        this.codec = PageCodec.of(chunk.getCodec());
        this.statistics =
                Statistics.getBuilderForReading(chunk.getPrimitiveType()).build();
    }

    @Override
    public DictionaryPage readDictionaryPage() {
        try {
            ahead = header();
            if (!ahead.isSetDictionary_page_header()) {
                return null;
            }
            var dictionary = ahead.getDictionary_page_header();
            var page = inflate(body(), ahead.getUncompressed_page_size());
            ahead = null;
            return new DictionaryPage(page, dictionary.getNum_values(), encoding(dictionary.getEncoding()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public long getTotalValueCount() {
        return chunk.getValueCount();
    }

    @Override
    public DataPage readPage() {
        try {
            while (values < chunk.getValueCount()) {
                var header = ahead == null ? header() : ahead;
                ahead = header;
                var body = body();
                ahead = null;
                if (header.isSetData_page_header()) {
                    return plain(header, body);
                }
                if (header.isSetData_page_header_v2()) {
                    return split(header, body);
                }
            }
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DataPage plain(PageHeader header, byte[] body) throws IOException {
        var page = header.getData_page_header();
        values += page.getNum_values();
        return new DataPageV1(
                inflate(body, header.getUncompressed_page_size()),
                page.getNum_values(),
                header.getUncompressed_page_size(),
                statistics,
                encoding(page.getRepetition_level_encoding()),
                encoding(page.getDefinition_level_encoding()),
                encoding(page.getEncoding()));
    }

    /** The levels of such a page are never compressed, and its values may be. */
    private DataPage split(PageHeader header, byte[] body) throws IOException {
        var page = header.getData_page_header_v2();
        values += page.getNum_values();
        int repetition = page.getRepetition_levels_byte_length();
        int definition = page.getDefinition_levels_byte_length();
        int levels = Math.addExact(repetition, definition);
        if (repetition < 0 || definition < 0 || levels > body.length) {
            throw new FileUnreadable("MALFORMED_FILE");
        }
        var packed = Arrays.copyOfRange(body, levels, body.length);
        var data = !page.isSetIs_compressed() || page.isIs_compressed()
                ? inflate(packed, header.getUncompressed_page_size() - levels)
                : BytesInput.from(packed);
        return DataPageV2.uncompressed(
                page.getNum_rows(),
                page.getNum_nulls(),
                page.getNum_values(),
                BytesInput.from(body, 0, repetition),
                BytesInput.from(body, repetition, definition),
                encoding(page.getEncoding()),
                data,
                statistics);
    }

    private PageHeader header() throws IOException {
        var header = Util.readPageHeader(in);
        if (outside(header.getCompressed_page_size()) || outside(header.getUncompressed_page_size())) {
            throw new FileUnreadable("PAGE_TOO_LARGE");
        }
        return header;
    }

    private static boolean outside(int size) {
        return size < 0 || size > MAX_PAGE_BYTES;
    }

    private byte[] body() throws IOException {
        var body = in.readNBytes(ahead.getCompressed_page_size());
        if (body.length < ahead.getCompressed_page_size()) {
            throw new FileUnreadable("MALFORMED_FILE");
        }
        return body;
    }

    private BytesInput inflate(byte[] body, int size) throws IOException {
        return BytesInput.from(codec.inflate(body, size));
    }

    private org.apache.parquet.column.Encoding encoding(Encoding encoding) {
        return converter.getEncoding(encoding);
    }
}
