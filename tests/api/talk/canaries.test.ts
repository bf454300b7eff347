import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ActionName, Input, Output } from '../../../src/contract'
import type { Organ } from '../../support/organ'
import { clientIdOf, openIds, organDay, startOrgan } from '../../support/organ'
import { confirmed, keepWords, planned, recorded, step } from './support'

/** S9: words nobody else would write, put where only the two may read them, and then looked for everywhere. */
const canary = (at: number): string => `雀${createHash('sha256').update(`canary ${at}`).digest('hex').slice(0, 12)}鸣`
/** In the clear, and in the ways a careless layer writes it: escaped, encoded, as bytes of another kind. */
const disguises = (text: string): Buffer[] => [
  Buffer.from(text),
  Buffer.from(text, 'utf16le'),
  Buffer.from(
    JSON.stringify(text)
      .slice(1, -1)
      .replace(/[^ -~]/g, (each) => `\\u${each.charCodeAt(0).toString(16)}`),
  ),
  Buffer.from(encodeURIComponent(text)),
  Buffer.from(text.slice(1, -1)),
  Buffer.from(Buffer.from(text).toString('hex')),
]
const talks = 48

describe('the words of talks', () => {
  let organ: Organ
  const planted: string[] = []
  const agreed: string[] = []
  const heard: string[] = []
  const next = () => {
    planted.push(canary(planted.length))
    return planted.at(-1) as string
  }
  /** Somebody else asks: whatever the answer, it is kept for the search. */
  const overhear = async <N extends ActionName>(who: keyof typeof openIds, action: N, input: Input<N>) => {
    heard.push(JSON.stringify(await organ.call(openIds[who], action, input)))
  }
  const said = () => ({ text: `谈到${next()}。`, difficulties: `困难是${next()}。` })

  beforeAll(async () => {
    organ = await startOrgan({ workers: 2 })
    await keepWords(organ)
  })
  afterAll(() => organ.stop())

  it('are written, changed, agreed on, refused and garbled in every act there is', async () => {
    for (let at = 0; at < talks; at += 1) {
      let ref = await planned(organ)
      ref = await recorded(organ, ref, said())
      if (at % 3 === 0) ref = await recorded(organ, ref, said())
      if (at % 5 === 0)
        ref = await recorded(
          organ,
          await organ.ok(openIds.wang, 'talk.confirm', { ...step(ref), accept: false }),
          said(),
        )
      ref = await confirmed(organ, ref)
      await organ.ok(openIds.wang, 'talk.readWords', { talkId: ref.talkId })
      if (at % 4 === 0) {
        // Worded, worded anew, taken back; then one is agreed on, and that one alone is anybody's.
        ref = await organ.ok(openIds.chen, 'talk.proposeSentence', { ...step(ref), sentence: next() })
        ref = await organ.ok(openIds.wang, 'talk.proposeSentence', { ...step(ref), sentence: next() })
        ref = await organ.ok(openIds.wang, 'talk.dropSentence', step(ref))
        const sentence = `约定的句子${at}`
        agreed.push(sentence)
        ref = await organ.ok(openIds.wang, 'talk.proposeSentence', { ...step(ref), sentence })
        ref = await organ.ok(openIds.chen, 'talk.acceptSentence', step(ref))
      }
      if (at % 12 === 0) {
        const sent = await recorded(organ, await planned(organ), said())
        await organ.ok(
          openIds.chen,
          'talk.cancel',
          step(await organ.ok(openIds.wang, 'talk.confirm', { ...step(sent), accept: false })),
        )
      }
    }
  })

  it('are sent with faults: refused inputs, stale versions, other people’s talks', async () => {
    const { talkId, version } = await recorded(organ, await planned(organ), said())
    const wrong = (more: object) => ({
      talkId,
      version,
      clientId: clientIdOf(),
      heldOn: organDay,
      place: null,
      content: said(),
      ...more,
    })
    for (const more of [
      { version: 1 },
      { heldOn: '2030-01-01' },
      { extra: next() },
      { place: '长'.repeat(61) },
      { content: { text: next(), difficulties: '', more: next() } },
      { content: next() },
      { talkId: next() },
      { content: { text: `\u0000${next()}`, difficulties: '' } },
    ]) {
      heard.push(JSON.stringify(await organ.refused(openIds.chen, 'talk.record', wrong(more))))
    }
    for (const who of ['wang', 'li', 'wu', 'zhou', 'sun'] as const)
      heard.push(JSON.stringify(await organ.refused(openIds[who], 'talk.record', wrong({}))))
    for (const sentence of [`${next()}\n${next()}`, next().repeat(20)])
      heard.push(
        JSON.stringify(
          await organ.refused(openIds.chen, 'talk.proposeSentence', { ...step({ talkId, version }), sentence }),
        ),
      )
    heard.push(
      JSON.stringify(
        await organ.refused(openIds.chen, 'talk.proposeSentence', {
          ...step({ talkId, version: 1 }),
          sentence: next(),
        }),
      ),
    )
    // An action nobody knows is named back to whoever asked, and to nobody else.
    await organ.cloud.call(openIds.chen, 'api', { action: next(), input: { text: next() } })
    heard.push(JSON.stringify(await organ.cloud.call(openIds.chen, 'api', next())))
  })

  it('are asked after by everyone else, while the timers run', async () => {
    for (let run = 0; run < 3; run += 1) await organ.cloud.runTimer('jobs', 'night')
    const mine = await organ.ok(openIds.chen, 'talk.list', { view: 'mine' })
    for (const who of ['li', 'zhou', 'zheng', 'wu', 'sun', 'qian', 'zhao'] as const) {
      for (const { id: talkId } of mine.rows) {
        await overhear(who, 'talk.show', { talkId })
        await overhear(who, 'talk.readWords', { talkId })
      }
      await overhear(who, 'talk.list', { view: 'mine' })
      await overhear(who, 'talk.list', { view: 'branch' })
      await overhear(who, 'talk.coverage', {})
      await overhear(who, 'talk.settings', {})
      await overhear(who, 'home.show', {})
      await overhear(who, 'org.showMember', { memberId: organ.members.wang })
    }
    for (const who of ['chen', 'wang'] as const) {
      // What the two are shown outside the reading of words holds none of them either.
      await overhear(who, 'talk.list', { view: 'mine' })
      await overhear(who, 'talk.show', { talkId: mine.rows[0]!.id })
      await overhear(who, 'home.show', {})
    }
    heard.push(JSON.stringify(organ.cloud.outbox.list()))
  })

  it('are in no answer to anybody else, in no file of the database or its journal, in no log and no message', () => {
    expect(planted.length).toBeGreaterThanOrEqual(100)
    const files = readdirSync(organ.cloud.dataDir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
    expect(files.map((file) => file.split('/').at(-1))).toEqual(
      expect.arrayContaining(['database.sqlite', 'database.sqlite-wal', 'functions.log']),
    )
    const everything = Buffer.concat([...files.map((file) => readFileSync(file)), Buffer.from(heard.join('\n'))])
    // The search works at all: the facts, and the sentences both agreed on, are found.
    for (const clear of ['205 室', 'committeeWithMember', ...agreed]) expect(everything.includes(clear)).toBe(true)
    const found = planted.filter((each) => disguises(each).some((bytes) => everything.includes(bytes)))
    expect(found).toEqual([])
  })

  it('are whole for the two all the same, each reading with its audit row', async () => {
    const { rows } = await organ.ok(openIds.wang, 'talk.list', { view: 'mine' })
    const read = (
      await Promise.all(rows.map(({ id }) => organ.call(openIds.wang, 'talk.readWords', { talkId: id })))
    ).filter((each) => each.ok)
    expect(read.length).toBeGreaterThan(10)
    for (const each of read)
      expect(planted).toContain(/雀\w+鸣/.exec((each as { value: Output<'talk.readWords'> }).value.text)?.[0])
    const bytes = Buffer.concat(
      ['database.sqlite', 'database.sqlite-wal'].map((name) => readFileSync(join(organ.cloud.dataDir, name))),
    )
    const requestIds = read.map(({ requestId }) => requestId)
    expect(requestIds.filter((requestId) => !bytes.includes(requestId))).toEqual([])
  })
})
