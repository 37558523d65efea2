/** The walls of docs/decisions/0001: data flows one way, towards core. */
const room = (name) => `^src/${name}/`
const only = (name, allowed) => ({
  name: `${name}-imports-only-${allowed.join('-') || 'itself'}`,
  severity: 'error',
  from: { path: room(name) },
  to: { path: '^src/', pathNot: [name, ...allowed].map(room) },
})
const npmOnlyIn = (label, packages, rooms) => ({
  name: `${label}-only-in-${rooms.join('-')}`,
  severity: 'error',
  from: { path: '^src/', pathNot: rooms.map(room) },
  to: { path: packages.map((name) => `node_modules/${name}/`) },
})

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    only('core', []),
    only('content', ['core']),
    only('chat', ['core', 'content']),
    only('teams', ['core', 'chat']),
    only('console', ['core', 'content', 'chat']),
    only('scheduling', ['core']),
    only('storage', ['core']),
    {
      name: 'core-is-pure',
      severity: 'error',
      from: { path: room('core') },
      to: { pathNot: ['^src/core/', 'node_modules/(@types/)?luxon/'] },
    },
    npmOnlyIn('sdk', ['botbuilder[^/]*', 'botframework-[^/]*', '@microsoft/teams-ai'], ['teams']),
    npmOnlyIn('i18next', ['i18next'], ['content']),
    npmOnlyIn('databases', ['kysely', 'libsql', 'pg'], ['storage']),
    npmOnlyIn('http', ['express', 'express-rate-limit'], ['server']),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types'] },
  },
}
