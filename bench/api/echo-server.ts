import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The least an HTTP server can do: reads the body and answers as many bytes as `?bytes=` asks for. */
export async function startEcho(): Promise<{ origin: string; close: () => void }> {
  const server = createServer((request, response) => {
    const bytes = Number(new URL(request.url ?? '/', 'http://echo').searchParams.get('bytes'));
    request.resume().on('end', () => {
      response.setHeader('content-type', 'application/json');
      response.end('x'.repeat(bytes));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}
