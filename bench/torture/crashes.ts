import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Roll } from '../../src/contract/attendance'
import type { Envelope } from '../../src/contract/action'
import { startCloudProcess } from '../../tests/support/cloudProcess'
import { clock, meeting, tokenAt } from '../../tests/support/meeting'
import { openIds } from '../../tests/support/organ'
import type { Figure } from '../figures'
import { gather } from '../crowd'
import type { Part } from './part'
import { randomFrom } from './random'
import { prepareOrgan } from './world/prepared'

interface Suites {
  numFailedTests: number
  numRuntimeErrorTestSuites: number
}

/** The suites of repetition, asked to break every writing act off at each of its requests (`tests/support/crashes.ts`). */
async function everyAct(): Promise<Figure> {
  const folder = mkdtempSync(join(tmpdir(), 'zhibu-crashes-'))
  const [made, results] = [join(folder, 'crashes'), join(folder, 'results.json')]
  const args = [
    'tests/api/.*/repetition.test.ts',
    '--selectProjects',
    'node',
    '-t',
    'S3',
    '--json',
    `--outputFile=${results}`,
  ]
  try {
    await new Promise<void>((done) => {
      const env = { ...process.env, TORTURE_CRASHES: made }
      execFile(process.execPath, [resolve('node_modules/jest/bin/jest.js'), ...args], { env, maxBuffer: 2 ** 26 }, () =>
        done(),
      )
    })
    const { numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(results, 'utf8')) as Suites
    const crashes = existsSync(made) ? readFileSync(made, 'utf8').split('\n').length - 1 : 0
    const what = '在任何一次数据库请求上崩溃后，重发不能恰好办成一次的操作'
    return { id: 'S3', what, figure: numFailedTests + numRuntimeErrorTestSuites, budget: 0, unit: '个', tries: crashes }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A crowd at the door of a cloud that is killed without warning; then the same data is started again and asked. */
async function killedUnderLoad(seed: number, rounds: number): Promise<Figure[]> {
  const random = randomFrom(`kill ${seed}`)
  let lost = 0
  let wrongTotals = 0
  let acknowledged = 0
  for (let round = 0; round < rounds; round += 1) {
    const prepared = await prepareOrgan(async (organ) => {
      const crowd = await gather(organ, 30)
      organ.cloud.setNow(clock('14:20'))
      const meetingId = await meeting.openNow(organ)
      return { crowd, meetingId, code: await organ.ok(openIds.chen, 'attendance.codeKey', { meetingId }) }
    })
    const { crowd, meetingId, code } = prepared.facts
    const start = async () => {
      const cloud = await startCloudProcess(['--data', prepared.dataDir])
      await fetch(`${cloud.url}/__local/clock`, { method: 'PUT', body: JSON.stringify({ at: clock('14:25') }) })
      const call = async <T>(openId: string, action: string, input: object): Promise<Envelope<T>> => {
        const body = JSON.stringify({ name: 'api', data: { action, input } })
        const answer = await fetch(`${cloud.url}/as/${openId}/call`, { method: 'POST', body })
        return ((await answer.json()) as { result: Envelope<T> }).result
      }
      return { ...cloud, call }
    }
    const cloud = await start()
    const token = tokenAt('meeting', code.handle, code.key, clock('14:25'))
    const killAfter = 1 + random.whole(crowd.length - 1)
    const told: string[] = []
    await Promise.allSettled(
      crowd.map(async ({ openId, memberId }) => {
        if (!(await cloud.call(openId, 'attendance.checkIn', { token })).ok) return
        told.push(memberId)
        if (told.length === killAfter) await cloud.end('SIGKILL')
      }),
    )
    await cloud.end('SIGKILL')
    const again = await start()
    const answer = await again.call<Roll>(openIds.chen, 'attendance.roll', { meetingId })
    await again.end('SIGTERM')
    prepared.drop()
    if (!answer.ok) throw new Error(`The roll was refused: ${answer.problem.code}`)
    const present = answer.value.rows!.filter(({ status }) => status === 'present' || status === 'late')
    lost += told.filter((memberId) => !present.some((row) => row.memberId === memberId)).length
    if (present.length !== answer.value.totals.present) wrongTotals += 1
    acknowledged += told.length
  }
  const common = { id: 'S3', budget: 0, tries: acknowledged }
  return [
    { ...common, what: `本地云被 kill -9 ${rounds} 次：确认过却丢了的签到`, figure: lost, unit: '条' },
    { ...common, what: '重新启动后实到与重数不符的会议', figure: wrongTotals, unit: '场' },
  ]
}

export const crashes: Part = {
  ids: ['S3'],
  // The ordinary tests break a third of the acts off themselves.
  run: async ({ seed, short }) =>
    short ? killedUnderLoad(seed, 1) : [await everyAct(), ...(await killedUnderLoad(seed, 20))],
}
