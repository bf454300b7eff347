/** Every page of the app, from its own settings, so that none can be missing. */
interface AppSettings {
  pages: string[]
  subPackages: { root: string; pages: string[] }[]
}

export async function everyPage(): Promise<string[]> {
  process.env.TARO_ENV = 'h5'
  Object.assign(globalThis, { defineAppConfig: (settings: AppSettings) => settings })
  const { default: app } = (await import('../../src/app.config')) as unknown as { default: AppSettings }
  return [...app.pages, ...app.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))]
}

const chen = 'chen-branch-secretary'
const wang = 'wang-member'
const zhou = 'zhou-committee-officer'
const sun = 'sun-system-administrator'
const stranger = 'new-phone-1'

/** Who opens a page, where it is not the secretary of the branch: the first whose beginning fits. */
const openers: [beginning: string, openid: string][] = [
  ['pages/main/bind', stranger],
  ['pages/main/consent', stranger],
  ['pages/session/claim', stranger],
  ['pages/main/myCode', wang],
  ['pages/meeting/reviewRule', zhou],
  ['pages/meeting/afterwardsRule', zhou],
  ['pages/meeting/electionMajority', zhou],
  ['pages/attendance/dualLife', zhou],
  ['pages/org/memberForm', zhou],
  ['pages/org/roster', zhou],
  ['pages/org/tree', zhou],
  ['pages/org/recoveryHours', sun],
  ['pages/study/note', wang],
  ['pages/study/hours', wang],
  ['pages/visit/overview', zhou],
  ['pages/visit/frequency', zhou],
  ['pages/visit', wang],
  ['pages/courtyard', wang],
  ['pages/talk/coverageRule', zhou],
  ['pages/duty/rules', zhou],
  ['pages/talk/settings', sun],
  ['pages/feedback/detail', zhou],
  ['pages/audit', 'qian-auditor'],
  ['pages/system', sun],
]
export const openerOf = (page: string): string => openers.find(([beginning]) => page.startsWith(beginning))?.[1] ?? chen
export const openerNames: string[] = [...new Set([chen, ...openers.map(([, openid]) => openid)])]
