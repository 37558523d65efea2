/** Run by the test of the lock: holds the store in the folder named until it is killed. */
import { openStorage } from '../../src/storage/open.ts'

await openStorage({ dataDir: process.argv[2] ?? '' })
process.stdout.write('held\n')
setInterval(() => undefined, 1000)
