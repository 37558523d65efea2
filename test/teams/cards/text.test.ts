import assert from 'node:assert/strict'
import { escapeMarkdown, linkText, numbered } from '../../../src/teams/cards/text.ts'

const nbsp = '\u00a0'

describe('text on a card', () => {
  it('stays as it is where there is nothing to misread', () => {
    const plain = 'Loop 10 minuten (of 5), 2 x per dag: rustig - dat helpt. Bel 112! max_waarde'
    assert.equal(escapeMarkdown(plain), plain)
  })

  it('shows stars, brackets and underlines as they were written', () => {
    assert.equal(escapeMarkdown('*a* [b](c) _d_ `e`'), '\\*a\\* \\[b\\](c) \\_d\\_ \\`e\\`')
  })

  it('starts no list', () => {
    assert.equal(
      escapeMarkdown('1. een\n- twee\n# drie'),
      `1.${nbsp}een\n-${nbsp}twee\n#${nbsp}drie`,
    )
    assert.equal(numbered(3, 'Koorts'), `3.${nbsp}Koorts`)
  })

  it('keeps a link whole, also a telephone number', () => {
    assert.equal(linkText({ label: 'Bel 112', url: 'tel:112' }).text, '[Bel 112](tel:112)')
    const chat = 'https://teams.microsoft.com/l/chat/0/0?users=28:a%20b'
    assert.equal(linkText({ label: 'Chat', url: chat }).text, `[Chat](${chat})`)
  })
})
