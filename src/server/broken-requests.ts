import type { Server } from 'node:http'
import type { HttpCount } from './metrics.ts'

const answers: Readonly<Record<string, readonly [HttpCount, string]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: ['too-slow', '408 Request Timeout'],
  HPE_HEADER_OVERFLOW: ['too-large', '431 Request Header Fields Too Large'],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: ['too-large', '413 Payload Too Large'],
  HPE_INVALID_EOF_STATE: ['broken-off', '400 Bad Request'],
  ECONNRESET: ['broken-off', '400 Bad Request'],
}

/** What is no whole request never reaches Express: answered as Node does by itself, and counted. */
export function answerBrokenRequests(server: Server, count: (what: HttpCount) => void): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const [what, status] = answers[error.code ?? ''] ?? ['not-http', '400 Bad Request']
    count(what)
    if (socket.writable) socket.write(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`)
    socket.destroy()
  })
}
