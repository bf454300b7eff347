import { chen, queryFor, wang, wu, zhou, type Examples } from './examples'

/** Every page of the app, from its own settings, so that none can be missing. */
interface AppSettings {
  pages: string[]
  subPackages: { root: string; pages: string[] }[]
  tabBar: { list: { pagePath: string }[] }
}

async function appSettings(): Promise<AppSettings> {
  process.env.TARO_ENV = 'h5'
  Object.assign(globalThis, { defineAppConfig: (settings: AppSettings) => settings })
  const { default: app } = (await import('../../src/app.config')) as unknown as { default: AppSettings }
  return app
}

export async function everyPage(): Promise<string[]> {
  const app = await appSettings()
  return [...app.pages, ...app.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))]
}

const sun = 'sun-system-administrator'
const qian = 'qian-auditor'
const stranger = 'new-phone-1'

/** Who opens a page, where it is not the secretary of the branch: the first whose beginning fits. */
const openers: [beginning: string, openid: string][] = [
  ['pages/main/bind', stranger],
  ['pages/main/consent', stranger],
  ['pages/session/claim', stranger],
  ['pages/main/myCode', wang],
  ['pages/meeting/section', wu],
  ['pages/meeting/reviewRule', zhou],
  ['pages/meeting/afterwardsRule', zhou],
  ['pages/meeting/electionMajority', zhou],
  ['pages/attendance/dualLife', zhou],
  ['pages/org/memberForm', zhou],
  ['pages/org/roster', zhou],
  ['pages/org/tree', zhou],
  ['pages/org/recoveryHours', sun],
  ['pages/org/workdays', sun],
  ['pages/study/note', wang],
  ['pages/study/hours', wang],
  ['pages/visit/board', chen],
  ['pages/visit/overview', zhou],
  ['pages/visit/frequency', zhou],
  ['pages/visit', wang],
  ['pages/courtyard', wang],
  ['pages/talk/coverageRule', zhou],
  ['pages/duty/person', wang],
  ['pages/talk/settings', sun],
  ['pages/feedback/detail', zhou],
  ['pages/feedback/list', zhou],
  ['pages/duty/board', zhou],
  ['pages/duty/rules', zhou],
  ['pages/audit', qian],
  ['pages/system', sun],
]
export const openerOf = (page: string): string => openers.find(([beginning]) => page.startsWith(beginning))?.[1] ?? chen

/** Addresses of before, and of the notice, which a stranger reads as the first step of binding: they lead on at once. */
export const leadsOn = new Map([
  ['pages/meeting/console/index', 'pages/meeting/detail/index'],
  ['pages/meeting/code/index', 'pages/meeting/detail/index'],
  ['pages/meeting/minutes/index', 'pages/meeting/detail/index'],
  ['pages/main/consent/index', 'pages/main/bind/index'],
])

/** A page as somebody finds it. */
export interface Visit {
  page: string
  /** Beside the page's name, where a page is visited more than once. */
  as?: string
  openid: string
  query: string
}

const room = 'pages/meeting/detail/index'
/** What a page also looks like: for others, and at other times. */
const furtherVisits = (examples: Examples, tabs: readonly string[]): Visit[] => {
  const { meetingId = '', pastId = '', comingId = '' } = examples
  const others = [wang, zhou, sun, qian, 'zheng-general-branch-secretary', 'zhao-activist']
  const at = (as: string, params: Examples, openid = chen): Visit => ({
    page: room,
    as,
    openid,
    query: new URLSearchParams(params).toString(),
  })
  return [
    ...others.flatMap((openid) => tabs.map((page) => ({ page, as: openid.split('-')[0]!, openid, query: '' }))),
    at('coming', { meetingId: comingId }),
    at('past', { meetingId: pastId }),
    at('roll', { meetingId, view: 'roll' }),
    at('scan', { meetingId, view: 'scan' }),
    at('call', { meetingId, view: 'call' }),
    at('written', { meetingId, view: 'minutes' }),
    at('member', { meetingId }, wang),
    { page: 'pages/meeting/plan/index', as: 'anew', openid: chen, query: '' },
  ]
}

/** Every page once, by the parameters of its examples, and what else it looks like. */
export const everyVisit = async (examples: Examples): Promise<Visit[]> => [
  ...(await everyPage()).map((page) => ({ page, openid: openerOf(page), query: queryFor(page, examples) })),
  ...furtherVisits(
    examples,
    (await appSettings()).tabBar.list.map(({ pagePath }) => pagePath),
  ),
]
