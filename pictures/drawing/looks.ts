export type Hair = 'short' | 'long' | 'bun' | 'curls' | 'hijab' | 'bald'

/** Who is drawn: colours and build. */
export interface Look {
  readonly skin: string
  readonly hair: Hair
  readonly hairColour: string
  readonly top: string
  readonly trousers: string
  readonly shoes: string
  readonly sleeves: 'long' | 'short'
  /** 1 is slim; 1.3 is a large body. */
  readonly build: number
  readonly beard?: true
  readonly glasses?: true
}

const [light, tan, brown, deep] = ['#f6cfae', '#dea77c', '#b57a50', '#8f5a3a']

export const looks = {
  anna: {
    skin: light,
    hair: 'bun',
    hairColour: '#b5552b',
    top: '#2a9d8f',
    trousers: '#3d5178',
    shoes: '#e9b44c',
    sleeves: 'long',
    build: 1,
  },
  bram: {
    skin: light,
    hair: 'short',
    hairColour: '#7a4b2a',
    top: '#e76f51',
    trousers: '#3d5178',
    shoes: '#6b7280',
    sleeves: 'short',
    build: 1.3,
    beard: true,
  },
  chidi: {
    skin: deep,
    hair: 'short',
    hairColour: '#241a1c',
    top: '#5b8fc7',
    trousers: '#54618f',
    shoes: '#d9dde3',
    sleeves: 'short',
    build: 1.05,
  },
  dilara: {
    skin: tan,
    hair: 'hijab',
    hairColour: '#9b5fa5',
    top: '#e9b44c',
    trousers: '#3b3f5c',
    shoes: '#d9dde3',
    sleeves: 'long',
    build: 1.05,
  },
  els: {
    skin: light,
    hair: 'short',
    hairColour: '#c9cdd3',
    top: '#8e4a78',
    trousers: '#5d6b7d',
    shoes: '#7a4b2a',
    sleeves: 'long',
    build: 1.1,
    glasses: true,
  },
  farah: {
    skin: brown,
    hair: 'long',
    hairColour: '#2b1d1f',
    top: '#e76f51',
    trousers: '#31586b',
    shoes: '#d9dde3',
    sleeves: 'short',
    build: 1,
  },
  grace: {
    skin: deep,
    hair: 'curls',
    hairColour: '#2b1a1a',
    top: '#4fae8c',
    trousers: '#6d4b7f',
    shoes: '#e9b44c',
    sleeves: 'short',
    build: 1.25,
  },
  hugo: {
    skin: tan,
    hair: 'bald',
    hairColour: '#8a8f98',
    top: '#5b8fc7',
    trousers: '#5b4a44',
    shoes: '#3b3f5c',
    sleeves: 'long',
    build: 1.15,
  },
} as const satisfies Record<string, Look>
