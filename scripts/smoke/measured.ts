import { functionProbes, indexProbe, timerProbe } from './probes'
import type { Finding } from './run'

/** What a real environment has answered, by probe: kept in the project by `npm run smoke -- --record`. */
export type Measured = Readonly<
  Record<string, { readonly observed: string; readonly at: string; readonly sdk: string }>
>

/** Adds what was found out this time; what could not be found out keeps its earlier answer. */
export function recordFindings(before: Measured, findings: readonly Finding[], at: Date, sdk: string): Measured {
  const found = findings
    .filter(({ outcome }) => outcome !== 'failed')
    .map(({ probe, observed }) => [probe.id, { observed, at: at.toISOString().slice(0, 10), sdk }] as const)
  return { ...before, ...Object.fromEntries(found) }
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')

/** The table of `docs/local-cloud.md`: what is taken for granted about the platform, and what of it is measured. */
export function measuredTable(measured: Measured): string {
  const rows = [...functionProbes, indexProbe, timerProbe].map(({ id, question, expected }) => {
    const found = measured[id]
    const verdict = found ? `${cell(found.observed)}（${found.at}，SDK ${found.sdk}）` : '没有测过'
    return `| ${cell(question)} | ${cell(expected)} | ${verdict} |`
  })
  return ['| 问题 | 本地云的回答 | 真实环境实测 |', '| --- | --- | --- |', ...rows].join('\n')
}

const begin = '<!-- measured: npm run docs -->'
const end = '<!-- /measured -->'

/** The page with its table as it is now. */
export function withMeasured(page: string, measured: Measured): string {
  const [before, rest] = page.split(begin)
  const after = rest?.split(end)[1]
  if (before === undefined || after === undefined) throw new Error(`docs/local-cloud.md 里没有 ${begin} … ${end}`)
  return `${before}${begin}\n\n${measuredTable(measured)}\n\n${end}${after}`
}
