import { scene } from '../meetings/scene'
import type { Scene } from '../meetings/scene'

const room = '机关二楼小会议室'
const hall = '机关三楼党员活动室'
const gao = 'gao-recorder'
const li = 'li-organization-commissioner'
const ma = 'ma-group-leader'

/** 第三党支部: the branch most of the cast belongs to, with every kind of meeting a month brings. */
export const thirdBranch: readonly Scene[] = [
  scene(
    'b3-committee-1',
    'b3',
    'committeeMeeting',
    '支委会：安排本月组织生活',
    room,
    [-24, '09:30', 60],
    [
      ['学习习近平总书记重要讲话和指示批示精神', 10, 'firstTopic'],
      ['通报上月组织生活开展情况', 15],
      ['商定本月主题党日和党员大会时间', 15],
      ['讨论党费使用', 20],
    ],
    'archived',
    {
      recorder: li,
      record: {
        text: '会议首先进行第一议题，学习习近平总书记重要讲话精神，联系本支部工作谈了打算。会议通报了上月组织生活情况：主题党日一次、党小组会两次，两名同志因出差请假，已由组长补谈。支委对本月安排逐项讨论，认为主题党日宜放在重点工作空档，党员大会须提前一周通知到人，外出同志提前安排好交接。',
        resolutions: ['本月主题党日由组织委员牵头，提前三天发出通知。', '从留存党费中列支购书费用，购书单在支部公示。'],
      },
      votes: [{ matter: '从留存党费中列支购书费用八百元', rule: 'committeeMeeting' }],
      small: true,
    },
  ),
  scene(
    'b3-party-day-1',
    'b3',
    ['themedPartyDay', 'partyLecture'],
    '主题党日：重温入党誓词，学习党章',
    hall,
    [-20, '15:00', 120],
    [
      ['重温入党誓词', 10],
      ['党课：学党章，守牢党员的义务和权利', 60],
      ['交流发言', 40],
      ['交纳党费', 10],
    ],
    'archived',
    {
      recorder: gao,
      record: {
        text: '全体同志重温入党誓词。书记以“学党章、守党章”为题讲党课，逐条读党员的义务和权利，结合近半年十一件来访事项讲清一次告知、限时答复为什么重要。四名党员结合岗位发言，提出把常用表格样张贴在柜台、午间安排专人值守两条建议。',
        resolutions: ['两周内在服务窗口张贴常用表格填写样张，由宣传委员负责。', '午间值守从下月起试行，党员先排班。'],
      },
      lecturers: [{ who: 'chen-branch-secretary', post: '党支部书记' }],
      turnout: { late: 2, leave: 1, absent: 1, absence: '在省外参加业务培训，未及时请假，已提醒', invited: true },
      small: true,
    },
  ),
  scene(
    'b3-group-1',
    'b3g1',
    'groupMeeting',
    '第一党小组会：谈窗口值守怎么排',
    room,
    [-17, '16:30', 50],
    [
      ['传达支委会安排', 10],
      ['讨论午间值守', 30],
      ['组员谈近期困难', 10],
    ],
    'archived',
    {
      by: ma,
      recorder: 'wang-member',
      record: {
        text: '组长传达支委会对本月工作的安排。组员围绕午间值守逐个发言，家中有孩子要接送的两位同志希望排在周二、周四，其余同志同意。大家还提到新系统录入偏慢，建议请信息中心的同志来讲一次。',
        resolutions: ['值守表由组长排出，周五前报支部。'],
      },
      turnout: { late: 1 },
    },
  ),
  scene(
    'b3-group-2',
    'b3g2',
    'groupMeeting',
    '第二党小组会：读一篇文章，议一件事',
    hall,
    [-17, '15:10', 50],
    [
      ['共读党员教育管理工作条例有关条文', 20],
      ['商议结对走访分工', 30],
    ],
    'archived',
    {
      recorder: 'xu-member',
      record: {
        text: '组员轮流朗读党员教育管理工作条例有关条文，组织委员结合支部实际作了说明。随后商议结对走访分工，按两人一组、就近联系的办法，把十二户群众分到六个组，约定每组先去认门、留电话，再问需要。',
        resolutions: ['各组月底前完成第一次走访，情况记入联系手册。'],
      },
    },
  ),
  scene(
    'b3-activists',
    'b3',
    'guestLecture',
    '入党积极分子和发展对象培训：入党为什么',
    room,
    [-15, '14:30', 90],
    [
      ['辅导：入党动机与党员义务', 50],
      ['座谈：身边的党员', 40],
    ],
    'archived',
    {
      audience: ['chen-branch-secretary', li, 'zhao-activist', 'lin-probationary', 'b3:14', 'b3:15', 'b3:16', 'b3:17'],
      recorder: li,
      record: {
        text: '组织委员围绕入党动机和党员义务作辅导，讲了从递交申请书到转正的主要环节和材料要求。座谈时，积极分子谈了身边党员的具体事例，书记逐一回应，提醒大家把思想汇报写实写短，写自己做过的事。',
        resolutions: ['培养联系人每月与联系对象谈一次，谈完记一笔。'],
      },
      small: true,
    },
  ),
  scene(
    'b3-general-1',
    'b3',
    'generalMeeting',
    '党员大会：讨论接收预备党员，听取工作报告',
    hall,
    [-13, '15:00', 110],
    [
      ['报告到会人数', 5],
      ['支委会报告上半段工作', 25],
      ['讨论接收预备党员', 50],
      ['票决', 20],
      ['宣布结果', 10],
    ],
    'archived',
    {
      recorder: li,
      record: {
        text: '到会有表决权党员超过应到会半数，可以开会。支委会报告前一阶段工作，党员提问三次，书记当场答复两次，一次记下会后办理。培养联系人介绍发展对象情况，党员充分发表意见，既讲优点也讲不足，随后采取无记名投票方式表决。',
        resolutions: [
          '同意将表决结果和有关材料报上级党组织审批。',
          '提问中关于档案查阅流程一项，由纪检委员一周内答复。',
        ],
      },
      votes: [
        { matter: '同意接收一名发展对象为预备党员', rule: 'generalMeeting', abstained: 1 },
        { matter: '通过支委会前一阶段工作报告', rule: 'generalMeeting' },
      ],
      turnout: { leave: 2, late: 1, phoneLeave: true, guests: [['罗远舟', '省直机关工委组织部']] },
      small: true,
    },
  ),
  scene(
    'b3-study-1',
    'b3',
    'studySession',
    '集中学习：习近平总书记关于治水的重要论述',
    '柳坪村水渠工地',
    [-9, '14:30', 150],
    [
      ['领读重要论述', 40],
      ['听村里介绍水渠修复经过', 70],
      ['现场讨论', 20],
    ],
    'archived',
    {
      recorder: gao,
      record: {
        text: '支部到柳坪村现场学习。先在渠边领读习近平总书记关于治水的重要论述，再听村里介绍水渠修复的经过：谁出工、谁出料、怎么定的。党员边走边问，围绕“节水优先、空间均衡、系统治理、两手发力”谈怎样帮村里管好水，认为机关要做的是把政策讲清、把手续办快。',
        resolutions: ['把村里提出的灌溉用电手续问题带回，由第二党小组跟进答复。'],
      },
      turnout: { offline: true, leave: 2, lateLeave: true, absent: 1, absence: '值班，未能请假' },
      small: true,
    },
  ),
]
