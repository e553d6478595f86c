import { Agent, request } from 'node:http';

/** One kept-alive connection, so that what is measured is the server and not the handshake. */
export function openClient(origin: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return {
    /** Sends and reads the whole answer. Throws on anything but 200. */
    send(method: string, path: string, headers: Record<string, string>, body?: string): Promise<string> {
      return new Promise((resolve, reject) => {
        const jsonHeaders =
          body === undefined ? {} : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) };
        const outgoing = request(`${origin}${path}`, { method, agent, headers: { ...headers, ...jsonHeaders } }, (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => {
            const text = Buffer.concat(chunks).toString();
            if (response.statusCode === 200) resolve(text);
            else reject(new Error(`${method} ${path}: ${response.statusCode} ${text.slice(0, 300)}`));
          });
        });
        outgoing.on('error', reject);
        outgoing.end(body);
      });
    },
    close: () => agent.destroy(),
  };
}

export type Client = ReturnType<typeof openClient>;
