import { onNetworkChange } from '../network'
import { onAppShow } from '../pageLife'
import { useSession } from '../session'
import { failureText } from '../words'
import { allDrafts, lookAtDrafts, ownDrafts, useDraftState } from './draftStore'
import { forgetPhoto, photoNames } from './photoFiles'
import { sendDraft } from './send'

let running: Promise<void> | undefined

async function run(): Promise<void> {
  let words = ''
  const waiting = () => ownDrafts().filter(({ state, tried }) => state === 'waiting' || (state === 'writing' && tried))
  // The oldest first. What is still waiting after its turn waits for another time.
  const ids = waiting()
    .map(({ id }) => id)
    .reverse()
  for (const id of ids) {
    useDraftState.setState({ sending: id, words: '' })
    try {
      words = (await sendDraft(id)) || words
    } catch (error) {
      words = failureText(error)
      break
    }
  }
  useDraftState.setState({ sending: null, words })
  lookAtDrafts()
}

/** Sends what waits, one draft after another. Never two at a time; what is marked meanwhile goes in another turn. */
export function syncDrafts(): Promise<void> {
  running ??= run().finally(() => {
    running = undefined
  })
  return running
}

/** Photos whose draft was never written or is gone: the app died between the two. */
export async function sweepPhotos(): Promise<void> {
  const names = await photoNames().catch(() => [])
  const used = new Set(
    allDrafts()
      .flatMap(({ photos, tried }) => [...photos, ...(tried?.photos ?? [])])
      .map(({ file }) => file),
  )
  await Promise.all(names.filter((name) => !used.has(name)).map(forgetPhoto))
}

/** Once, at launch: whatever waits goes by itself when the network, the app or the person comes back. */
export function startDrafts(): void {
  lookAtDrafts()
  onNetworkChange((online) => void (online && syncDrafts()))
  onAppShow(() => void syncDrafts())
  useSession.subscribe(({ confirmed, state }, before) => {
    if (confirmed && state === 'ready' && !before.confirmed) void syncDrafts()
  })
  void sweepPhotos()
}
