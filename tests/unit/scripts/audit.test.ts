import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'

interface Verdict {
  line: string
  failed: boolean
}
/** Asked in a process of its own: the script is an ES module. */
const judged = (text: string, accepted: object[] = []): Verdict => {
  const judge = JSON.stringify(resolve('scripts/audit/judge.mjs'))
  const run = `import(${judge}).then(({ judgeAudit }) => console.log(JSON.stringify(judgeAudit(process.argv[1], JSON.parse(process.argv[2])))))`
  const args = ['--input-type=module', '-e', run, text, JSON.stringify(accepted)]
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Verdict
}
const advisory = (severity: string, id = 'GHSA-aaaa-bbbb-cccc') => ({
  source: 7,
  name: 'minimist',
  title: 'Prototype Pollution',
  url: `https://github.com/advisories/${id}`,
  severity,
})
const report = (...via: (object | string)[]) =>
  JSON.stringify({ vulnerabilities: { minimist: { name: 'minimist', severity: 'high', via } }, metadata: {} })

describe('the audit of dependencies', () => {
  it('says in one line that it could not be asked, and does not fail for that', () => {
    for (const text of ['', 'npm error', '{"statusCode":405,"message":"405 Method Not Allowed"}'])
      expect(judged(text)).toEqual({ line: expect.stringMatching(/^[^\n]*没有查成[^\n]*$/), failed: false })
  })
  it('fails for a severe one on a runtime path, named with where it comes in', () => {
    for (const severity of ['high', 'critical'])
      expect(judged(report(advisory(severity)))).toEqual({
        line: expect.stringContaining(`GHSA-aaaa-bbbb-cccc（${severity}，minimist）Prototype Pollution`),
        failed: true,
      })
  })
  it('lets lesser ones pass, and what only comes by another package', () => {
    expect(judged(report(advisory('moderate'), 'mkdirp')).failed).toBe(false)
  })
  it('lets one pass that is written down with a reason, and not without', () => {
    const severe = report(advisory('high'))
    expect(judged(severe, [{ id: 'GHSA-aaaa-bbbb-cccc', reason: '只在打包时用到' }])).toEqual({
      line: expect.stringContaining('1 个已写明理由'),
      failed: false,
    })
    expect(judged(severe, [{ id: 'GHSA-aaaa-bbbb-cccc', reason: ' ' }]).failed).toBe(true)
    expect(judged(severe, [{ id: 'GHSA-dddd-eeee-ffff', reason: '另一个' }]).failed).toBe(true)
  })
  it('names what is written down and gone', () => {
    expect(judged(report(), [{ id: 'GHSA-aaaa-bbbb-cccc', reason: '旧的' }]).line).toContain(
      '可以从清单里删去的：GHSA-aaaa-bbbb-cccc',
    )
  })
})
