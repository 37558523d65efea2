/** The colours that differ between light and dark; all else lies inside an outline. */
export interface Theme {
  readonly panel: string
  readonly outline: string
  readonly arrow: string
  readonly floor: string
}

export const themes = {
  light: { panel: '#e6f2ef', outline: '#1f2b45', arrow: '#c2410c', floor: '#b9d6cf' },
  dark: { panel: '#1d3138', outline: '#f4efe4', arrow: '#ffb454', floor: '#3d5a63' },
} as const satisfies Record<string, Theme>

/** The style sheet at the head of every drawing; a theme is nothing else. */
export function styleOf({ panel, outline, arrow, floor }: Theme): string {
  return [
    `<style>`,
    `.panel{fill:${panel}}`,
    `.floor{fill:${floor}}`,
    `.body{stroke:${outline};stroke-width:6;stroke-linejoin:round;paint-order:stroke}`,
    `.rod{fill:none;stroke-linecap:round;stroke-linejoin:round}`,
    `.edge{stroke:${outline}}`,
    `.arrow{fill:none;stroke:${arrow};stroke-width:6.5;stroke-linecap:round}`,
    `.arrowhead,.dot{fill:${arrow}}`,
    `.pull{fill:none;stroke:${arrow};stroke-width:4}`,
    `.next{fill:none;stroke:${outline};stroke-width:5;stroke-linecap:round;stroke-linejoin:round}`,
    `</style>`,
  ].join('')
}

/** The same drawing in another theme. */
export function inTheme(svg: string, theme: Theme): string {
  return svg.replace(/<style>.*?<\/style>/s, styleOf(theme))
}
