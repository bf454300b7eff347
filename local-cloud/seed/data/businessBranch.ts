import { scene } from '../meetings/scene'
import type { Scene } from '../meetings/scene'

/** 业务党总支 and its branches. */
export const businessBranch: readonly Scene[] = [
  scene(
    'business-committee',
    'business',
    'committeeMeeting',
    '总支委员会：通报各支部本月工作',
    '业务楼 501',
    [-1, '10:00', 60],
    [
      ['各支部情况', 40],
      ['下月安排', 20],
    ],
    'closed',
    {
      chair: 'b8:3',
      recorder: 'b7:8',
      record: {
        text: '会议逐个通报五个支部本月会议和学习情况。第八支部换届准备进度正常，第九支部因项目集中赶工，党小组会推后一周。委员建议总支下月到两个支部旁听一次会，不打招呼、不要材料，只看会议怎么开。',
        resolutions: ['下月总支委员到第五、第九支部各旁听一次。'],
      },
    },
  ),
  scene(
    'b5-committee',
    'b5',
    'committeeMeeting',
    '支委会：项目工期紧时学习怎么排',
    '项目部板房会议室',
    [-20, '09:30', 40],
    [
      ['摸清各班组时间', 20],
      ['商定办法', 20],
    ],
    'archived',
    {
      record: {
        text: '项目进入集中施工期，党员分布在三个工地。会议逐个班组摸清轮休时间，认为全员集中一月一次可行，其余学习放到班前会。支委同意由各点负责人每周带读一段，支部书记轮流到点参加。',
        resolutions: ['班前学习每周一次，每次不超过十五分钟。'],
      },
    },
  ),
  scene(
    'b5-party-day',
    'b5',
    'themedPartyDay',
    '主题党日：工地安全走一圈',
    '东干渠二标段',
    [-10, '14:30', 110],
    [
      ['分组查看', 70],
      ['汇总问题', 40],
    ],
    'archived',
    {
      record: {
        text: '党员分三组查看临边防护、用电和车辆进出，共记下九处问题，四处当场整改，五处写明责任人和期限。工人宿舍反映热水不够，项目部当场答应加装一台热水器，由支部下周回看。',
        resolutions: ['五处问题七天内改完，由纪检岗位同志复查。'],
      },
      turnout: { offline: true, late: 1, absent: 1 },
    },
  ),
  scene(
    'b6-committee',
    'b6',
    'committeeMeeting',
    '支委会：怎样下村不添忙',
    '农服楼小会议室',
    [-22, '09:30', 50],
    [
      ['排出联系村', 25],
      ['商定下村时间', 25],
    ],
    'archived',
    {
      record: {
        text: '会议排出十个联系村和对应党员，避开村里最忙的几天，商定傍晚开院坝会。支委提出下村不吃请、不带队伍、不要村里准备材料，问题当场记，能答的当场答。会议还明确了两名新同志的带教人。',
        resolutions: ['每个联系村本月至少去一次，去前一天电话告知。'],
      },
      votes: [{ matter: '十个联系村的分工', rule: 'committeeMeeting' }],
      small: true,
    },
  ),
  scene(
    'b6-party-day',
    'b6',
    'themedPartyDay',
    '主题党日：田头讲技术',
    '青石坝村文化院坝',
    [-15, '15:30', 120],
    [
      ['病虫害识别', 50],
      ['现场答问', 50],
      ['小结', 20],
    ],
    'archived',
    {
      record: {
        text: '支部在青石坝村院坝里讲病虫害识别和安全用药，带去样本让农户自己比对。到场农户提问二十多个，多数当场答复，土壤检测和补贴申领两件记下带回。党员还帮三户核对了补贴登记信息。',
        resolutions: ['土壤检测由技术组五天内取样，结果送到户。', '补贴申领问题问清后由联系党员回访。'],
      },
      turnout: { offline: true, leave: 2, guests: [['尹大同', '青石坝村']] },
      small: true,
    },
  ),
  scene(
    'b6-general',
    'b6',
    'generalMeeting',
    '党员大会：讨论党员分类承诺',
    '农服楼大会议室',
    [-8, '15:00', 100],
    [
      ['支委会说明', 20],
      ['分组讨论', 40],
      ['表决', 20],
      ['小结', 20],
    ],
    'archived',
    {
      record: {
        text: '承诺事项通过后写明办理时间，年底对照说做没做到。',
        resolutions: [],
        items: [
          { no: 1, text: '支委会说明承诺事项的提出过程，强调承诺要小、要实、能核对。' },
          {
            no: 2,
            text: '党员分两组讨论，合并了重复的内容，删去两条办不到的。',
            speeches: ['承诺要写到户，到时候能对账。', '办不到的不写，写了的年底要能说清楚。'],
          },
          { no: 3, text: '大会逐条表决。', resolutions: ['承诺事项在支部活动室公布，季度末通报一次。'] },
        ],
      },
      votes: [{ matter: '通过党员承诺事项', rule: 'generalMeeting', against: 1, abstained: 1 }],
      turnout: { leave: 1, late: 2, absent: 1, lateEntry: '下村返回途中堵车，到会后忘记扫码', invited: true },
      small: true,
    },
  ),
  scene(
    'b6-study',
    'b6',
    'studySession',
    '集中学习：读懂一份补贴文件',
    '农服楼小会议室',
    [-4, '16:00', 70],
    [
      ['逐条读', 40],
      ['编成一页纸', 30],
    ],
    'returned',
    {
      returned: '请按各项意见修改',
      remarks: [
        [1, '写明逐条读了哪几条，口径不同的是哪两处'],
        ['resolutions', '明白单哪天以前印好、谁去讲，请补上'],
      ],
      record: {
        text: '把新下发的补贴文件逐条读完，弄清对象、标准和时间，再一起改写成一页纸的明白单。改写时发现两处口径与去年不同，当场打电话向上级业务科室核实，避免下村时讲错、让群众白跑。',
        resolutions: ['明白单印发联系村，由联系党员当面讲一遍。'],
      },
      turnout: { absent: 1, leave: 1 },
    },
  ),
  scene(
    'b6-now',
    'b6',
    'studySession',
    '集中学习：大棚蔬菜管理要点',
    '农服楼小会议室',
    ['underWay', '', 90],
    [
      ['要点讲解', 50],
      ['讨论', 40],
    ],
    'open',
    { turnout: { absent: 3 }, small: true },
  ),
]
