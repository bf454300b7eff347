import type { BrowserContext, Route } from 'playwright-core'

/** What the cloud does while a page is photographed. */
export const states = {
  full: '有内容',
  empty: '空的',
  loading: '正在读',
  error: '没有办成',
  offline: '没有网络',
  refused: '没有权限',
} as const
export type State = keyof typeof states

/** Who one is stays known, or every page would be the door. */
const stays = (action: string) => action.startsWith('session.')

interface Sent {
  name: string
  data: { action?: string; packs?: boolean }
}
const isList = (value: unknown): value is unknown[] => Array.isArray(value)

const answered: Record<Exclude<State, 'full' | 'loading'>, (route: Route, sent: Sent) => Promise<void>> = {
  empty: async (route, sent) => {
    const { packs: _packs, ...data } = sent.data
    const answer = await route.fetch({ postData: JSON.stringify({ ...sent, data }) })
    const body = (await answer.json()) as { result?: { ok: boolean; value?: Record<string, unknown> } }
    for (const [name, value] of Object.entries(body.result?.value ?? {}))
      if (isList(value)) body.result!.value![name] = []
    await route.fulfill({ response: answer, json: body })
  },
  error: (route) => route.fulfill({ json: { errCode: -504002, errMsg: 'functions execute fail' } }),
  offline: (route) => route.abort('internetdisconnected'),
  refused: (route) => {
    const problem = { code: 'notAllowed', message: '您没有这项权限：查看这一页。' }
    return route.fulfill({ json: { result: { ok: false, problem, requestId: 'gallery' } } })
  },
}

/** Puts the cloud of one browser into a state. What it has asked before stays unanswered or answered as it was. */
export async function setState(context: BrowserContext, state: State): Promise<void> {
  await context.unrouteAll({ behavior: 'ignoreErrors' })
  if (state === 'full') return
  await context.route('**/call', async (route) => {
    const sent = route.request().postDataJSON() as Sent
    if (stays(sent.data.action ?? '')) return route.continue()
    // Never answered: the page waits for as long as it is looked at.
    if (state === 'loading') return undefined
    return answered[state](route, sent)
  })
}
