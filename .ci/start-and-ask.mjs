// Starts the bot as a person would, asks whether it is well, and ends it as a host would: by a SIGTERM
// to npm, which must reach the bot.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const port = await freePort()
const bot = spawn('npm', ['start'], {
  stdio: 'inherit',
  env: {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    PORT: String(port),
    PLAYGROUND: 'off',
    DATA_DIR: mkdtempSync(join(tmpdir(), 'ruggespraak-')),
  },
})
const ended = once(bot, 'exit')
for (const path of ['healthz', 'readyz']) await answered(`http://127.0.0.1:${port}/${path}`)
bot.kill('SIGTERM')
const [code] = await ended
if (code !== 0) throw new Error(`the bot ended with ${code}`)
const left = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null)
if (left !== null) throw new Error('npm ended, and the bot did not')
console.log('The bot starts, is well, and ends when asked to.')

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port: free } = server.address()
  server.close()
  return free
}

async function answered(url) {
  const deadline = Date.now() + 120_000 // it builds first
  for (;;) {
    const response = await fetch(url).catch(() => null)
    if (response?.ok) return
    if (Date.now() > deadline) throw new Error(`${url} did not answer: ${response?.status}`)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}
