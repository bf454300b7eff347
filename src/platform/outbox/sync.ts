import { enter, signedInId, useSession } from '../session'
import { failureOf, failureText } from '../errors'
import { isOnline } from '../network'
import { allDrafts, lookAtDrafts, draftsOf, useDraftState } from './draftStore'
import { sendsAs, whenItMayGo } from './going'
import { inOrder } from './order'
import { fileNames, forgetFile } from './phoneFiles'
import { sendDraft } from './send'

let running: Promise<void> | undefined
/** What a person is waiting for goes first, and they go on when its turn is over. */
let urgent: string | undefined
let overFor: ((id: string) => void) | undefined
/** What has had its turn and is still waiting waits for another time. */
const done = new Set<string>()

/** Whose waiting drafts may go now, once the server has said who this is; undefined when there is nothing to ask it for. */
async function senderNow(): Promise<string | undefined> {
  const memberId = signedInId()
  if (memberId === undefined || inOrder(draftsOf(memberId)).length === 0) return undefined
  if (sendsAs() === undefined) await enter()
  return sendsAs()
}

/** Whatever of this member's may go, the one a person waits for first. Gives the sentence to show when something must wait. */
async function sendAllOf(memberId: string): Promise<string> {
  const next = () => {
    const waiting = inOrder(draftsOf(memberId)).filter(({ id }) => !done.has(id))
    return waiting.find(({ id }) => id === urgent) ?? waiting[0]
  }
  let words = ''
  for (let draft = next(); draft && sendsAs() === memberId; draft = next()) {
    const { id } = draft
    done.add(id)
    useDraftState.setState({ sending: id, words: '' })
    try {
      words = (await sendDraft(draft)) || words
    } catch (error) {
      words = failureText(error)
      // Without a network none would go; whatever else is wrong is wrong with this one.
      if (failureOf(error, isOnline()).reason !== 'failed') return words
    }
    overFor?.(id)
  }
  return words
}

async function run(): Promise<void> {
  for (let memberId = await senderNow(); memberId !== undefined;) {
    const words = await sendAllOf(memberId)
    const by = sendsAs()
    if (by === memberId) return useDraftState.setState({ words })
    memberId = by
  }
}

/** Sends what waits of whoever is signed in, one draft after another. Never two at a time. */
export function syncDrafts(): Promise<void> {
  running ??= run().finally(() => {
    running = undefined
    done.clear()
    useDraftState.setState({ sending: null })
    lookAtDrafts()
  })
  return running
}

/** The same for a person who waits for this one: it is next, and its turn is over when this resolves. */
export function sendNow(draftId: string): Promise<void> {
  done.delete(draftId)
  urgent = draftId
  const over = new Promise<void>((resolve) => {
    overFor = (id) => id === draftId && resolve()
  })
  return Promise.race([over, syncDrafts()])
}

/** Files no draft names: of one that was never written or is gone, or made for WeChat's viewer. */
export async function sweepFiles(): Promise<void> {
  const names = await fileNames().catch(() => [])
  const used = new Set(
    allDrafts()
      .flatMap(({ photos, tried }) => [...photos, ...(tried?.photos ?? [])])
      .map(({ file }) => file),
  )
  await Promise.all(names.filter((name) => !used.has(name)).map(forgetFile))
}

/** Once, at launch: whatever waits goes by itself when the network, the app or the person comes back. */
export function startDrafts(): void {
  lookAtDrafts()
  whenItMayGo(() => void syncDrafts())
  useSession.subscribe(({ me }, before) => {
    if (before.me && me?.memberId !== before.me.memberId) void sweepFiles()
  })
  void sweepFiles()
}
