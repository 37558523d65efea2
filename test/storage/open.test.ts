import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openStorage } from '../../src/storage/open.ts'
import { StorageError } from '../../src/storage/storage-error.ts'
import { embedded, overEachDatabase, shared, type Place } from './over-each-database.ts'

function fails(code: string, ...mentioned: string[]) {
  return (error: unknown): boolean => {
    assert.ok(error instanceof StorageError, String(error))
    assert.equal(error.code, code)
    for (const word of mentioned) assert.match(error.message, new RegExp(word))
    return true
  }
}

function folder(place: Place): string {
  assert.ok('dataDir' in place.settings, 'an embedded place')
  return place.settings.dataDir
}

describe('Opening the embedded store', () => {
  let place: Place
  beforeEach(async () => {
    place = await embedded.makePlace()
  })
  afterEach(() => place.remove())

  it('makes its folder when it is not there', async () => {
    const storage = await openStorage({ dataDir: join(folder(place), 'deeper', 'still') })
    await storage.close()
  })

  it('is refused to a second opener until the first has closed', async () => {
    const first = await openStorage(place.settings)
    await assert.rejects(openStorage(place.settings), fails('data-dir-in-use', 'DATABASE_URL'))
    await first.close()
    await (await openStorage(place.settings)).close()
  })

  it('is refused while another process has it, and free once that is killed', async () => {
    const other = spawn(
      process.execPath,
      ['--import=tsx', join(import.meta.dirname, 'hold-store.ts'), folder(place)],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    )
    try {
      await once(other.stdout, 'data')
      await assert.rejects(openStorage(place.settings), fails('data-dir-in-use'))
    } finally {
      other.kill('SIGKILL')
      await once(other, 'exit')
    }
    await (await openStorage(place.settings)).close()
  })

  it('says which setting to mend when the folder is a file', async () => {
    const file = join(folder(place), 'file')
    writeFileSync(file, '')
    await assert.rejects(openStorage({ dataDir: file }), fails('data-dir-unusable', 'DATA_DIR'))
  })

  it('says which setting to mend when the folder may not be written', async () => {
    const parent = join(folder(place), 'closed')
    mkdirSync(parent, { mode: 0o500 })
    // root may write in any folder but those of the kernel
    const dataDir = process.getuid?.() === 0 ? '/sys/data' : join(parent, 'data')
    await assert.rejects(openStorage({ dataDir }), fails('data-dir-unusable', 'DATA_DIR'))
  })

  it('says so when the file is no database, and leaves the folder free', async () => {
    writeFileSync(join(folder(place), 'ruggespraak.db'), 'not a database, but long enough for one')
    await assert.rejects(openStorage(place.settings), fails('data-dir-unusable', 'not a database'))
    await assert.rejects(openStorage(place.settings), fails('data-dir-unusable', 'not a database'))
  })
})

describe('Opening PostgreSQL', () => {
  for (const databaseUrl of [
    'nonsense',
    'mysql://u:secret@host/db',
    'postgres://u:secret@ho st/db',
  ]) {
    it(`refuses an address like ${databaseUrl.replace('secret', '…')}`, async () => {
      await assert.rejects(
        openStorage({ databaseUrl }),
        fails('database-url-invalid', 'DATABASE_URL'),
      )
    })
  }

  it('says which server cannot be reached, without its password', async () => {
    const databaseUrl = 'postgres://user:secret@127.0.0.1:1/db'
    await assert.rejects(openStorage({ databaseUrl }), (error: unknown) => {
      fails('database-unreachable', '127.0.0.1:1/db', 'DATABASE_URL')(error)
      assert.doesNotMatch(String(error), /secret/)
      return true
    })
  })

  it('says what PostgreSQL answered when there is no such database', async function () {
    if (shared.missing !== null) this.skip()
    const place = await shared.makePlace()
    try {
      assert.ok('databaseUrl' in place.settings, 'a shared place')
      const url = new URL(place.settings.databaseUrl)
      url.pathname = '/no_such_database'
      await assert.rejects(
        openStorage({ databaseUrl: url.href }),
        fails('database-refused', 'no_such_database'),
      )
    } finally {
      await place.remove()
    }
  })

  it('lets five processes bring an empty database up to date at once', async function () {
    if (shared.missing !== null) this.skip()
    const place = await shared.makePlace()
    try {
      const opened = await Promise.all(Array.from({ length: 5 }, () => openStorage(place.settings)))
      await Promise.all(opened.map((storage) => storage.close()))
    } finally {
      await place.remove()
    }
  })
})

overEachDatabase('Opening a store', (makePlace) => {
  it('can be done again and again', async () => {
    const place = await makePlace()
    try {
      for (let time = 0; time < 3; time++) await (await openStorage(place.settings)).close()
    } finally {
      await place.remove()
    }
  })
})
