import theme from './theme.json'

/** weapp takes colours and pictures by name, so that dark mode can switch them; H5 knows only values. */
const look = (name: keyof typeof theme.light) => (process.env.TARO_ENV === 'h5' ? theme.light[name] : `@${name}`)

const tab = (pagePath: string, text: string, icon: 'home' | 'meeting' | 'record' | 'branch' | 'mine') => ({
  pagePath,
  text,
  iconPath: look(icon),
  selectedIconPath: look(`${icon}On`),
})

export default defineAppConfig({
  pages: [
    'pages/main/home/index',
    'pages/main/meetings/index',
    'pages/main/record/index',
    'pages/main/branch/index',
    'pages/main/mine/index',
    'pages/main/scan/index',
    'pages/main/myCode/index',
    'pages/main/shortCode/index',
    'pages/main/accepted/index',
    'pages/main/bind/index',
    'pages/main/consent/index',
  ],
  subPackages: [
    {
      root: 'pages/meeting',
      pages: [
        'detail/index',
        'plan/index',
        'console/index',
        'code/index',
        'minutes/index',
        'item/index',
        'section/index',
        'enterLeave/index',
        'reviewRule/index',
        'afterwards/index',
        'afterwardsRule/index',
        'electionMajority/index',
      ],
    },
    { root: 'pages/attendance', pages: ['dualLife/index', 'doors/index', 'screen/index', 'kiosk/index'] },
    {
      root: 'pages/org',
      pages: [
        'branch/index',
        'member/index',
        'memberForm/index',
        'tree/index',
        'roster/index',
        'recoveryHours/index',
        'workdays/index',
      ],
    },
    {
      root: 'pages/study',
      pages: [
        'hours/index',
        'branch/index',
        'member/index',
        'table/index',
        'plan/index',
        'materials/index',
        'notes/index',
        'note/index',
        'noteForm/index',
        'trainings/index',
        'training/index',
        'trainingForm/index',
      ],
    },
    {
      root: 'pages/visit',
      pages: [
        'mine/index',
        'form/index',
        'detail/index',
        'list/index',
        'board/index',
        'overview/index',
        'frequency/index',
      ],
    },
    { root: 'pages/courtyard', pages: ['list/index', 'note/index', 'form/index', 'summary/index'] },
    {
      root: 'pages/talk',
      pages: [
        'list/index',
        'plan/index',
        'detail/index',
        'record/index',
        'coverage/index',
        'coverageRule/index',
        'settings/index',
      ],
    },
    {
      root: 'pages/duty',
      pages: ['board/index', 'branch/index', 'calendar/index', 'rules/index', 'person/index'],
    },
    { root: 'pages/papers', pages: ['take/index'] },
    { root: 'pages/ledger', pages: ['list/index', 'entry/index', 'form/index'] },
    { root: 'pages/feedback', pages: ['list/index', 'form/index', 'detail/index'] },
    {
      root: 'pages/session',
      pages: ['claim/index', 'privacy/index', 'about/index', 'device/index'],
    },
    { root: 'pages/outbox', pages: ['list/index'] },
    { root: 'pages/publication', pages: ['detail/index'] },
    { root: 'pages/audit', pages: ['list/index'] },
    { root: 'pages/system', pages: ['health/index', 'kit/index'] },
  ],
  preloadRule: {
    'pages/main/home/index': { network: 'wifi', packages: ['pages/meeting', 'pages/courtyard', 'pages/visit'] },
    'pages/main/record/index': { network: 'wifi', packages: ['pages/courtyard', 'pages/visit'] },
    'pages/main/mine/index': { network: 'wifi', packages: ['pages/session', 'pages/outbox'] },
  },
  lazyCodeLoading: 'requiredComponents',
  darkmode: true,
  themeLocation: 'theme.json',
  sitemapLocation: 'sitemap.json',
  resizable: true,
  // H5 slides pages by a transform, which would tear fixed sheets from the screen.
  ...(process.env.TARO_ENV === 'h5' && { animation: false }),
  window: {
    // Written out: without it H5 draws no bar.
    navigationStyle: 'default',
    navigationBarTitleText: '支部纪实',
    navigationBarBackgroundColor: look('paper'),
    navigationBarTextStyle: look('navText'),
    backgroundColor: look('paper'),
    backgroundTextStyle: look('pull'),
    // Every page asks again when it is pulled down; a browser has its own way, and would wrap each page in one that moves.
    ...(process.env.TARO_ENV !== 'h5' && { enablePullDownRefresh: true }),
  },
  tabBar: {
    color: look('quiet'),
    selectedColor: look('red'),
    backgroundColor: look('surface'),
    borderStyle: look('border') as 'black' | 'white',
    list: [
      tab('pages/main/home/index', '首页', 'home'),
      tab('pages/main/meetings/index', '会议', 'meeting'),
      tab('pages/main/record/index', '记一笔', 'record'),
      tab('pages/main/branch/index', '支部', 'branch'),
      tab('pages/main/mine/index', '我的', 'mine'),
    ],
  },
})
