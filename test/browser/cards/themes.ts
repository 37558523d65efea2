/** The colours of one of Teams' themes, as far as a card shows them. */
interface Theme {
  /** Behind the card. */
  readonly chat: string
  readonly card: string
  readonly text: string
  readonly subtle: string
  readonly link: string
  readonly edge: string
  readonly field: string
  readonly button: { readonly text: string; readonly edge: string; readonly back: string }
  /** The first button of most cards, and the one that deletes. */
  readonly positive: { readonly text: string; readonly back: string }
  readonly destructive: { readonly text: string; readonly back: string }
  /** Text and background of a band, by its style. */
  readonly bands: Readonly<Record<Band, readonly [text: string, subtle: string, back: string]>>
}

type Band = 'emphasis' | 'accent' | 'good' | 'warning' | 'attention'

const dark = '#201f1f'
const darkSubtle = '#2d2c2c'
const pale = { accent: '#c7def9', good: '#ccffcc', warning: '#ffe2b2', attention: '#ffc5b2' }
const paleBands = (text: string, subtle: string) => ({
  accent: [text, subtle, pale.accent] as const,
  good: [text, subtle, pale.good] as const,
  warning: [text, subtle, pale.warning] as const,
  attention: [text, subtle, pale.attention] as const,
})
const black = ['#ffffff', '#ffffff', '#000000'] as const

/**
 * Light and dark: the host configurations of Teams that Microsoft's card designer brings along
 * (adaptivecards-designer 2.4). High contrast: Teams' own theme of that name (@fluentui/tokens), in
 * which every surface is black. Teams changes its colours at times; these are near enough to see
 * what is hard to read.
 */
export const themes = {
  light: {
    chat: '#f5f5f5',
    card: '#ffffff',
    text: '#252424',
    subtle: '#5b5a5a',
    link: '#4f52b2',
    edge: '#cccccc',
    field: '#f3f2f1',
    button: { text: '#252424', edge: '#bfc0da', back: '#ffffff' },
    positive: { text: '#ffffff', back: '#5b5fc7' },
    destructive: { text: '#b10e1c', back: '#ffffff' },
    bands: { emphasis: ['#252424', '#5b5a5a', '#f9f8f7'], ...paleBands('#252424', '#4a4949') },
  },
  dark: {
    chat: '#1f1f1f',
    card: '#2d2c2c',
    text: '#ffffff',
    subtle: '#cacaca',
    link: '#a6a7dc',
    edge: '#666666',
    field: '#201e1f',
    button: { text: '#ffffff', edge: '#6165a4', back: '#2d2c2c' },
    positive: { text: '#ffffff', back: '#4f52b2' },
    destructive: { text: '#eeacb2', back: '#2d2c2c' },
    bands: { emphasis: ['#ffffff', '#cacaca', '#292828'], ...paleBands(dark, darkSubtle) },
  },
  'high-contrast': {
    chat: '#000000',
    card: '#000000',
    text: '#ffffff',
    subtle: '#ffffff',
    link: '#ffff00',
    edge: '#ffffff',
    field: '#000000',
    button: { text: '#ffffff', edge: '#ffffff', back: '#000000' },
    positive: { text: '#000000', back: '#ffffff' },
    destructive: { text: '#ffffff', back: '#000000' },
    bands: { emphasis: black, accent: black, good: black, warning: black, attention: black },
  },
} as const satisfies Record<string, Theme>

export type ThemeName = keyof typeof themes

/** A theme as the official renderer takes it; sizes and distances are those of Teams. */
export function hostConfigOf(name: ThemeName): object {
  const { card, text, subtle, bands } = themes[name]
  return {
    supportsInteractivity: true,
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: themes[name].edge },
    imageSizes: { small: 32, medium: 52, large: 100 },
    fontFamily: "'Segoe UI', 'DejaVu Sans', sans-serif",
    fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 200, default: 400, bolder: 600 },
    textStyles: { heading: { size: 'large', weight: 'bolder' } },
    textBlock: { headingLevel: 2 },
    inputs: {
      label: {
        requiredInputs: { weight: 'bolder' },
        optionalInputs: { weight: 'bolder' },
      },
    },
    containerStyles: {
      default: styleOf([text, subtle, card]),
      ...Object.fromEntries(
        Object.entries(bands).map(([band, colours]) => [band, styleOf(colours)]),
      ),
    },
    actions: {
      maxActions: 6,
      buttonSpacing: 8,
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
    },
  }
}

function styleOf([text, subtle, backgroundColor]: readonly [string, string, string]): object {
  return { backgroundColor, foregroundColors: { default: { default: text, subtle } } }
}

/** What Teams draws by style sheets of its own, in the same colours. */
export function styleSheetOf(name: ThemeName): string {
  const { chat, card, text, link, edge, field, button, positive, destructive } = themes[name]
  return `
    body { margin: 0; background: ${chat}; color: ${text}; font: 14px 'Segoe UI', 'DejaVu Sans', sans-serif }
    main { padding: 8px }
    .shown { border: 1px solid ${edge}; border-radius: 6px; overflow: hidden; background: ${card} }
    a.ac-anchor { color: ${link} }
    .ac-pushButton { font: 600 14px 'Segoe UI', 'DejaVu Sans', sans-serif; min-height: 32px; padding: 4px 12px;
      border: 1px solid ${button.edge}; border-radius: 4px; background: ${button.back}; color: ${button.text};
      overflow: hidden; text-overflow: ellipsis; cursor: pointer }
    .ac-pushButton.style-positive { background: ${positive.back}; color: ${positive.text} }
    .ac-pushButton.style-destructive { background: ${destructive.back}; color: ${destructive.text} }
    .ac-input { font: 14px 'Segoe UI', 'DejaVu Sans', sans-serif; color: ${text} }
    .ac-input.ac-textInput, .ac-input.ac-dateInput, .ac-input.ac-timeInput, .ac-input.ac-multichoiceInput {
      background: ${field}; border: 1px solid ${edge}; border-radius: 4px; padding: 4px 8px; min-height: 31px; box-sizing: border-box }
  `
}
