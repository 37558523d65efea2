import { createRequire } from 'node:module'
import type * as AdaptiveCards from 'adaptivecards'
import { partsOf } from './parts.ts'

// the package's ES modules cannot be loaded by Node; this is the same library in one file
const official = createRequire(import.meta.url)(
  'adaptivecards/dist/adaptivecards.js',
) as typeof AdaptiveCards

const version = official.Versions.v1_5
/** As many buttons as Teams shows. */
const hostConfig = new official.HostConfig({ actions: { maxActions: 6 } })

const langPattern = official.AdaptiveCard.langProperty.regEx

/**
 * What Teams takes beside Adaptive Cards 1.5; a client that does not know it passes over it.
 * `themedUrls`: another picture in the dark theme.
 */
const teamsOwn: Readonly<Record<string, readonly string[]>> = { Image: ['themedUrls'] }

/** What the library reads of any of them before it looks at the list of its properties. */
const ofTheFormat: readonly string[] = ['type', '$schema', 'fallback']
/** Properties that the format requires and the library does without; phones do not. */
const required: Readonly<Record<string, readonly string[]>> = {
  AdaptiveCard: ['version'],
  TextBlock: ['text'],
  Image: ['url'],
  Container: ['items'],
  ActionSet: ['actions'],
  'Input.Toggle': ['title'],
}
/** What an element holds is not on that list either. */
const children: Readonly<Record<string, readonly string[]>> = {
  AdaptiveCard: ['body', 'actions'],
  ActionSet: ['actions'],
  Container: ['items'],
}

/**
 * What is wrong with a card by Microsoft's own definitions of Adaptive Cards 1.5, a line each. The
 * official library knows of every element which properties it has, since which version, and of
 * which values. It passes over properties that it does not know, so these are looked for here.
 */
export function faultsOf(card: object): readonly string[] {
  const parsed = new official.AdaptiveCard()
  parsed.hostConfig = hostConfig
  const context = new official.SerializationContext(version)
  // the library's pattern for a language remembers where it stopped in the card before
  if (langPattern) langPattern.lastIndex = 0
  parsed.parse(card, context)
  const read = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message)
  const checked = parsed.validateProperties().validationEvents.map(({ message }) => message)
  return [...read, ...checked, ...wrongProperties(card)]
}

function wrongProperties(card: object): readonly string[] {
  return partsOf(card).flatMap((part) => {
    const known = propertiesOf(part.type)
    if (known === null) return [`there is no ${part.type} in Adaptive Cards ${version.toString()}`]
    const unknown = Object.keys(part).filter((key) => !known.has(key))
    const missing = (required[part.type] ?? []).filter((key) => !(key in part))
    return [
      ...unknown.map((key) => `${part.type} has no ${key}`),
      ...missing.map((key) => `${part.type} needs ${key}`),
    ]
  })
}

function propertiesOf(type: string): ReadonlySet<string> | null {
  const { elements, actions } = official.GlobalRegistry
  const made =
    type === 'AdaptiveCard'
      ? new official.AdaptiveCard()
      : (elements.createInstance(type, version) ?? actions.createInstance(type, version))
  if (made === undefined) return null
  // how the library lists them is not in its public types
  const { _properties } = (made as unknown as { getSchema(): Listed }).getSchema()
  const names = _properties.filter(isKnownBy15).map(({ name }) => name)
  return new Set([...names, ...ofTheFormat, ...(children[type] ?? []), ...(teamsOwn[type] ?? [])])
}

interface Listed {
  readonly _properties: readonly AdaptiveCards.PropertyDefinition[]
}

function isKnownBy15({ targetVersion }: AdaptiveCards.PropertyDefinition): boolean {
  return targetVersion.compareTo(version) <= 0
}
