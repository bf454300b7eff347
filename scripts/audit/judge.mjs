/**
 * What `npm audit --omit=dev --json` said, judged: severe advisories of what is installed to run, but for those written down
 * with a reason. An answer without a list is no answer: the registry has no advisories, or cannot be reached.
 */
const severe = ['high', 'critical']

/** Severe advisories as `{ id, title, severity, packages }`, each once, with every package it comes in by. */
function advisoriesIn(vulnerabilities) {
  const found = new Map()
  for (const { name, via } of Object.values(vulnerabilities))
    for (const each of via) {
      if (typeof each === 'string' || !severe.includes(each.severity)) continue
      const id = each.url?.split('/').at(-1) ?? String(each.source)
      const known = found.get(id) ?? { id, title: each.title, severity: each.severity, packages: [] }
      found.set(id, { ...known, packages: [...new Set([...known.packages, name])].sort() })
    }
  return [...found.values()]
}

/** @returns {{ line: string, failed: boolean }} one line for people, and whether it is a failure */
export function judgeAudit(text, accepted) {
  let report
  try {
    report = JSON.parse(text)
  } catch {
    report = {}
  }
  if (typeof report.vulnerabilities !== 'object')
    return {
      line: '依赖漏洞：没有查成，所用的 npm 源没有漏洞清单或连不上；这不算失败，请换一个源再查。',
      failed: false,
    }
  const advisories = advisoriesIn(report.vulnerabilities)
  const isAccepted = ({ id }) => accepted.some((each) => each.id === id && each.reason.trim() !== '')
  const open = advisories.filter((each) => !isAccepted(each))
  const gone = accepted.filter(({ id }) => !advisories.some((each) => each.id === id))
  const told = open.map(({ id, severity, title, packages }) => `${id}（${severity}，${packages.join('、')}）${title}`)
  if (open.length > 0)
    return { line: `依赖漏洞：${open.length} 个严重的，没有写明理由：${told.join('；')}`, failed: true }
  const noted = advisories.length > 0 ? `，${advisories.length} 个已写明理由` : ''
  const stale = gone.length > 0 ? `；已经没有、可以从清单里删去的：${gone.map(({ id }) => id).join('、')}` : ''
  return { line: `依赖漏洞：没有未写明的严重漏洞${noted}${stale}`, failed: false }
}
