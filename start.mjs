// `npm start`: builds, and then becomes the bot. The script says `exec`, so that no shell stands between
// npm and this process: it would take the SIGTERM that npm passes on, and leave the bot running. What
// follows `||` is for Windows, whose shell has no `exec` (and which has no SIGTERM).
import { execSync } from 'node:child_process'

try {
  execSync('npm run --silent build', { stdio: 'inherit' })
} catch {
  process.exit(1) // what is wrong was printed by the build
}
process.setSourceMapsEnabled(true)
await import('./dist/server/main.js')
