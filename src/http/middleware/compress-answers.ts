import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import type { FastifyInstance } from 'fastify';

/** Smaller answers fit into one packet anyway. */
const FROM_BYTES = 1_400;
/** A thousand drafts, 600 KB, become 41 KB in 8 ms. The best compression takes 1.2 s for 28 KB. */
const BROTLI_QUALITY = 4;

/** Comes before the routes, for it looks at each as it is added. Answers are sent as brotli or gzip to who takes that. Nothing of a caller's secrets stands in an answer beside what others may choose. */
export async function compressAnswers(app: FastifyInstance): Promise<void> {
  await app.register(compress, {
    threshold: FROM_BYTES,
    encodings: ['br', 'gzip'],
    globalDecompression: false,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } },
  });
}
