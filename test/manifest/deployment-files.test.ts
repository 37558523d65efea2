import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, parseAllDocuments } from 'yaml'
import { contentRoot } from '../../src/content/root.ts'
import { readSlots } from '../../manifest/slots.ts'

const read = (file: string): string => readFileSync(join(contentRoot, file), 'utf8')
const all = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, found = '']) => found)

/** What the server reads from the environment, as its deployer is told. */
const documented = new Set(all(read('docs/operations.md'), /^\| `(\w+)`\s*\|/gm))

interface Pod {
  readonly kind: string
  readonly data?: Readonly<Record<string, string>>
  readonly spec?: {
    readonly rules?: readonly {
      readonly http: { readonly paths: readonly { readonly path: string }[] }
    }[]
  }
}

const cluster = parseAllDocuments(read('infra/kubernetes/ruggespraak.yaml')).map(
  (document) => document.toJS() as Pod,
)

describe('the files for a deployment', () => {
  it('set only what the server reads', () => {
    const set = [
      ...all(read('infra/azure/main.bicep'), /\{ name: '(\w+)', (?:value|secretRef)/g),
      ...cluster.flatMap(({ kind, data }) => (kind === 'ConfigMap' ? Object.keys(data ?? {}) : [])),
      ...all(read('Dockerfile'), /^(?:ENV|\s{4})\s*([A-Z_]+)=/gm),
    ]
    assert.ok(set.length > 20)
    assert.deepEqual(
      set.filter((name) => !documented.has(name)),
      [],
    )
  })

  it('let nothing into the cluster but chats and pictures', () => {
    const paths = cluster.flatMap(({ spec }) =>
      (spec?.rules ?? []).flatMap(({ http }) => http.paths.map(({ path }) => path)),
    )
    assert.deepEqual(paths, ['/api/messages', '/pictures'])
  })

  it('copy into the image only what is there and is not ignored', () => {
    const copied = all(read('Dockerfile'), /^COPY (?!--from)(.+) \S+$/gm).flatMap((list) =>
      list.split(' ').map((path) => path.replace(/^\.\//, '')),
    )
    const sent = all(read('.dockerignore'), /^!(.+)$/gm)
    assert.ok(copied.length >= 8)
    for (const path of copied) {
      assert.ok(existsSync(join(contentRoot, path)), path)
      assert.ok(sent.includes(path), path)
    }
    assert.deepEqual(
      sent.filter((path) => !copied.includes(path)),
      [],
    )
  })

  it('run as somebody without rights, and ask for health', () => {
    const last =
      read('Dockerfile')
        .split(/^FROM /m)
        .at(-1) ?? ''
    assert.match(last, /^USER node$/m)
    assert.match(last, /^HEALTHCHECK /m)
    assert.doesNotMatch(last, /npm ci/)
  })

  it('name files, parameters and variables that exist', () => {
    const steps = read('m365agents.yml')
    for (const path of all(steps, /(?:path|parameters): \.\/(infra\S+)/g)) {
      assert.ok(existsSync(join(contentRoot, path)), path)
    }
    for (const name of ['registry', 'main']) {
      const template = read(`infra/azure/${name}.bicep`)
      const { parameters } = parse(read(`infra/azure/${name}.parameters.json`)) as {
        parameters: object
      }
      const known = all(template, /^param (\w+) /gm)
      assert.deepEqual(
        Object.keys(parameters).filter((parameter) => !known.includes(parameter)),
        [],
      )
      const required = all(template, /^param (\w+) \w+$/gm)
      assert.deepEqual(
        required.filter((parameter) => !(parameter in parameters)),
        [],
      )
    }
    const example = read('env/.env.example')
    const used = [
      steps,
      read('infra/azure/main.parameters.json'),
      read('infra/azure/registry.parameters.json'),
    ].flatMap((text) => all(text, /\$\{\{(\w+)\}\}/g))
    const given = new Set(all(example, /\b([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|CHECK)\b/g))
    assert.deepEqual(
      used.filter((name) => !given.has(name)),
      [],
    )
  })

  it('ask for every slot of the package, and keep secrets out of the repository', () => {
    const reading = readSlots({}, '')
    assert.equal(reading.kind, 'problems')
    const given = all(read('env/.env.example'), /^(\w+)=/gm)
    // the toolkit hands the bot's id over under the name that the server knows
    const slots = reading.problems.map(({ place }) => place.replace('MicrosoftAppId', 'BOT_ID'))
    assert.deepEqual(
      slots.filter((slot) => !given.includes(slot)),
      [],
    )
    assert.ok(read('.gitignore').includes('env/.env.*.user'))
    assert.deepEqual(
      given.filter((name) => name.startsWith('SECRET_')),
      [],
    )
  })
})
