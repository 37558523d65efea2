/** The look of the reviewers' page: light, since it is also printed. */
export const style = `
:root{color-scheme:light;--line:#c9d2d0;--ink:#1f2b45;--accent:#17635d}
*{box-sizing:border-box}
body{margin:0;background:#f4f6f4;color:var(--ink);font:16px/1.5 'Segoe UI',Arial,Helvetica,sans-serif}
main,header{max-width:1180px;margin:0 auto;padding:0 20px}
header{padding-top:28px}
h1{font-size:30px;line-height:1.2;margin:0 0 12px}
h2{font-size:24px;margin:0 0 4px}
h3{font-size:17px;margin:26px 0 8px}
p{margin:0 0 10px;max-width:75ch}
a{color:var(--accent)}
a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:3px solid #b4530f;outline-offset:2px}
section{background:#fff;border:1px solid var(--line);border-radius:12px;padding:22px;margin:24px 0}
.facts{color:#46536b;font-size:15px}
.badge{display:inline-block;white-space:nowrap;border-radius:99px;padding:1px 11px;font-size:14px;font-weight:600}
.unreviewed{background:#fdeccf;color:#6b3c00}.reviewed{background:#d9efe0;color:#0b4a25}
.scroll{overflow-x:auto;border:1px solid var(--line);border-radius:8px;background:#fafcfb;margin:14px 0}
svg{display:block;font-family:Arial,Helvetica,'Liberation Sans',sans-serif}
table{border-collapse:collapse;width:100%;min-width:640px;font-size:15px;background:#fff}
caption{text-align:left;font-weight:600;font-size:17px;padding:12px}
th,td{border:1px solid var(--line);padding:8px 10px;text-align:left;vertical-align:top}
thead th{background:#eaf1ef}
td p:last-child,td ul,td ol{margin:0}
td ul,td ol{padding-left:20px}
.number{white-space:nowrap}
.small{color:#46536b;font-size:14px;font-weight:400}
details{font-size:14px}summary{cursor:pointer}
.lines{columns:2;padding-left:20px;font-size:14px}
.lines li{break-inside:avoid}
.verdict{display:grid;grid-template-columns:repeat(auto-fit,minmax(230px,1fr));gap:12px;border:2px solid var(--accent);border-radius:8px;padding:14px;margin-top:22px}
.verdict p{margin:0}.verdict .blank{border-bottom:1px solid #6c7890;min-height:30px}
.verdict .wide{grid-column:1/-1}.verdict .wide .blank{min-height:64px}
.tick{display:inline-block;width:15px;height:15px;border:2px solid var(--ink);border-radius:3px;margin-right:7px;vertical-align:-2px}
.exercise{width:190px;margin-top:6px;border-radius:8px}
.tier{display:inline-block;border-radius:4px;padding:0 7px;font-size:14px;color:#fff;white-space:nowrap}
.box{fill:#fff;stroke:#8b97a8}
.title{font-size:15px;font-weight:700;fill:var(--ink)}
.text,.sign,.answer{font-size:13px;fill:var(--ink)}
.group{font-size:13px;font-weight:700;fill:#46536b}
.kind{font-size:13px;font-weight:700;fill:#fff}
.rank{font-size:10px;font-weight:700;fill:#fff;text-anchor:middle}
.button{fill:#eaf1ef}
.line{fill:none;stroke-width:2}
.line.plain{stroke:#5d6c84}.tip.plain{fill:#5d6c84}
.head.page{fill:#17635d}.head.question{fill:#3c5a99}.head.checklist{fill:#6b4a8c}
a:focus-visible .kind{text-decoration:underline}
${tierColours({
  emergency: '#a3131b',
  urgent: '#b4470c',
  today: '#8a6100',
  appointment: '#2f6a9c',
  'check-first': '#5b5f97',
  'self-care': '#2c7446',
})}
@media print{
  body{background:#fff;font-size:12px}section{border:0;padding:0;break-before:page}
  .scroll{overflow:visible;border:0}svg{width:100%;height:auto;max-height:96vh}
}
`

function tierColours(colours: Readonly<Record<string, string>>): string {
  return Object.entries(colours)
    .map(
      ([tier, colour]) =>
        `.head.${tier},.tip.${tier},.dot.${tier}{fill:${colour}}` +
        `.line.${tier}{stroke:${colour}}.tier.${tier}{background:${colour}}`,
    )
    .join('\n')
}
