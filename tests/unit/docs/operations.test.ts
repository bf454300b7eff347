import { callsOf, monthParts, requestsOf } from '../../../bench/month'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { readFlags as deployFlags } from '../../../scripts/deploy/flags'
import { help as deployHelp } from '../../../scripts/deploy/help'
import { readFlags as recordFlags } from '../../../scripts/records/flags'
import { readFlags as summaryFlags } from '../../../scripts/summaries/flags'
import { longestPiece } from '../../../cloudfunctions/core/publishing/check'
import { publicationLabels } from '../../../src/contract/publicationWords'
import { oldestLibrary } from '../../../src/platform/floor'
import { phoneAccess } from '../../../src/features/session/privacyNotice'

const text = readFileSync('docs/operations.md', 'utf8')
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
const schema = JSON.parse(readFileSync('cloudfunctions/schema.json', 'utf8')) as {
  environment: object
  functions: Record<string, { messages?: string[] }>
}

/** Every command the page names, in a box or in a sentence. */
const boxed = [...text.matchAll(/```bash\n([^]*?)```/g)].flatMap(([, lines = '']) => lines.split('\n').filter(Boolean))
const inline = [...text.matchAll(/`(npm [^`]+)`/g)].map(([, line]) => line as string)
const commands = [...new Set([...boxed, ...inline])].map((line) => {
  const [, name = '', rest = ''] = /^npm (?:run )?([\w:]+)(?: -- (.*))?$/.exec(line) ?? []
  return { line, name, flags: rest.split(' ').filter(Boolean) }
})
/** A command's own words about itself, from the command as it is run. */
const helpOf = (name: string): string => {
  const run = `import('./scripts/command.mjs').then(({ loadCommand }) => loadCommand('${name}')).then(({ main }) => ${JSON.stringify(['keys', 'smoke'].includes(name))} ? main(['--help']) : main(process.cwd(), ['--help'], {}))`
  return execFileSync(process.execPath, ['--input-type=module', '-e', run], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

describe('the operations page', () => {
  it('names commands that there are, each with flags its own parser accepts', () => {
    expect(commands.length).toBeGreaterThan(12)
    for (const { line, name, flags } of commands) {
      expect([line, manifest.scripts[name] ?? (name === 'start' ? 'npm start' : undefined)]).toEqual([
        line,
        expect.any(String),
      ])
      if (name === 'deploy') expect(() => deployFlags(flags)).not.toThrow()
      else if (name === 'backup' || name === 'export')
        expect(recordFlags(flags, name, 'to')).toMatchObject({ folder: expect.any(String) })
      else if (name === 'restore')
        expect(recordFlags(flags, name, 'from')).toMatchObject({ folder: expect.any(String) })
      else if (name === 'summaries') expect(() => summaryFlags(flags)).not.toThrow()
      else expect([line, ['smoke', 'keys', 'start'].includes(name)]).toEqual([line, true])
    }
  })

  it.each(['backup', 'restore', 'export', 'summaries', 'keys', 'smoke'])(
    'says of %s what the command says of itself',
    (name) => {
      const help = helpOf(name)
      for (const { flags } of commands.filter((command) => command.name === name)) {
        for (const flag of flags.filter((each) => each.startsWith('--'))) expect(help).toContain(flag)
      }
      expect(help).toContain(`npm run ${name}`)
    },
    60_000,
  )

  it('names every key and setting of the functions, and no other variable than the commands read', () => {
    const named = new Set([...text.matchAll(/`([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)`/g)].map(([, name]) => name as string))
    expect([...named]).toEqual(expect.arrayContaining(Object.keys(schema.environment)))
    for (const name of named)
      expect([name, name in schema.environment || deployHelp.includes(name)]).toEqual([name, true])
  })

  it('lists the privacy interfaces and messages that the code uses, in the words of the notice', () => {
    const rows = [...text.matchAll(/^\| `(\w+)` \| ([^|]+) \|$/gm)].map(([, name, use]) => [name, use])
    expect(Object.fromEntries(rows)).toEqual(phoneAccess)
    for (const [name, { messages = [] }] of Object.entries(schema.functions))
      for (const message of messages) expect(text).toContain(`\`${message}\` 推送到云函数 \`${name}\``)
    for (const name of Object.keys(schema.functions)) {
      const { permissions, triggers = [] } = JSON.parse(readFileSync(`cloudfunctions/${name}/config.json`, 'utf8')) as {
        permissions: { openapi: string[] }
        triggers?: { name: string }[]
      }
      for (const api of permissions.openapi) expect(text).toContain(api.replace('phonenumber.', ''))
      for (const trigger of triggers) expect(text).toContain(`\`${trigger.name}\``)
    }
  })

  it('W11: says for WeChat’s review where people’s words go to others, and each is looked at in the code', () => {
    const section = text.slice(text.indexOf('### 提交微信审核'), text.indexOf('## 3 备案'))
    const rows = [...section.matchAll(/^\| ([^|]+?) \| [^|]+ \| ([^|]+?) \|$/gm)].slice(1).map(([, where]) => where)
    expect(rows).toEqual([...Object.values(publicationLabels), '走访和院坝会的照片'])
    expect(section).toContain(`每次最多 ${longestPiece.toLocaleString('en')} 字`)
    expect(text).toContain(`| ${oldestLibrary}（`)
    const asking = execFileSync('git', ['grep', '-l', 'askToShow(', '--', 'cloudfunctions'], { encoding: 'utf8' })
    expect(
      asking
        .trim()
        .split('\n')
        .map((path) => path.replace('cloudfunctions/core/', '')),
    ).toEqual(['courtyard/publishSummary.ts', 'study/addMaterial.ts', 'study/saveNote.ts', 'study/shareNote.ts'])
    const calling = execFileSync('git', ['grep', '-l', 'msgSecCheck', '--', 'cloudfunctions/core'], {
      encoding: 'utf8',
    })
    expect(calling.trim()).toBe('cloudfunctions/core/publishing/check.ts')
  })

  it('reckons right', () => {
    const rows = monthParts.map(({ words }) => text.split('\n').find((line) => line.startsWith(`| ${words} |`)) ?? '')
    const sumsOf = (line: string) =>
      line
        .split('|')
        .slice(3, 5)
        .map((cell) => Number(cell.replaceAll(/[ ,]/g, '')))
    const sums = rows.map(sumsOf)
    expect(sums).toEqual(monthParts.map((part) => [callsOf(part), requestsOf(part, part.requestsEach)]))
    const total = sumsOf(text.split('\n').find((line) => line.startsWith('| 合计 |'))!)
    expect(total).toEqual([0, 1].map((column) => sums.reduce((sum, row) => sum + row[column]!, 0)))
    expect(text).toContain(`每月约 ${Math.round((total[0]! + total[1]!) / 10_000)} 万次`)
  })
})
