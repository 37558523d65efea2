/**
 * Loaded before the bot in a process of its own: every TLS connection ends at the stand-in on this
 * machine, whatever host it asks for; the clock goes ahead when the parent says so. Nothing else of
 * the process is touched.
 */
import tls from 'node:tls'

const port = Number(process.env['STAND_IN_PORT'])
const connect = tls.connect.bind(tls)
tls.connect = ((options: tls.ConnectionOptions, ...rest: []) => {
  const name = options.servername ?? options.host ?? ''
  return connect({ ...options, servername: name, host: '127.0.0.1', port }, ...rest)
}) as typeof tls.connect

const realNow = Date.now.bind(Date)
let aheadMs = 0
Date.now = () => realNow() + aheadMs
process.on('message', (ahead: number) => {
  aheadMs = ahead
})
// the parent's line must not keep the process alive
process.channel?.unref()
