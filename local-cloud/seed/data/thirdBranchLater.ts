import { scene } from '../meetings/scene'
import type { Scene } from '../meetings/scene'

const room = '机关二楼小会议室'
const hall = '机关三楼党员活动室'
const gao = 'gao-recorder'
const li = 'li-organization-commissioner'
const ma = 'ma-group-leader'

/** The rest of what `thirdBranch` begins. */
export const thirdBranchLater: readonly Scene[] = [
  scene(
    'b3-outing',
    'b3',
    'themedPartyDay',
    '主题党日：参观省档案馆党史图片展',
    '省档案馆',
    [-6, '09:00', 120],
    [
      ['参观展览', 80],
      ['交流', 40],
    ],
    'cancelled',
    { cancelled: '档案馆临时检修停电，改到下月另行通知', small: true },
  ),
  scene(
    'b3-on-paper',
    'b3',
    'themedPartyDay',
    '主题党日：到李家坪村重温入党誓词、帮收冬菜',
    '李家坪村党群服务中心',
    [-11, '14:30', 120],
    [
      ['重温入党誓词', 20],
      ['帮困难户收冬菜', 100],
    ],
    'archived',
    {
      recorder: gao,
      record: {
        text: '陈立新领誓，在村党群服务中心重温入党誓词。随后分三组到三户困难家庭帮收冬菜、搬煤，一边干活一边听他们讲过冬的难处：一户的炉子漏烟，一户的取暖补贴还没有到账，一户老人看病不便。回来后逐条议了怎么办。',
        resolutions: ['三户的取暖问题由支部转台账，十日内答复'],
      },
      turnout: { late: 2, leave: 1, absent: 1, guests: [['蒋德茂', '李家坪村党支部']] },
      paper: '村里没有手机信号，当天用纸质签到表签到',
      small: true,
    },
  ),
  scene(
    'b3-study-2',
    'b3',
    'studySession',
    '集中学习：党支部工作条例逐条读',
    hall,
    [-4, '16:00', 90],
    [
      ['领读', 40],
      ['对照检查', 35],
      ['小结', 15],
    ],
    'archived',
    {
      recorder: gao,
      record: {
        text: '采取领读加对照的办法学习党支部工作条例。每读一章，停下来对照支部去年的做法，逐条说做到了没有。大家指出党小组会记录过于简单、请假补课没有跟上两处不足，商定从本月起由组长在会后三天内补齐。',
        resolutions: ['缺席学习的同志三天内由组长补讲要点。', '党小组会记录由支部每月看一次。'],
      },
      turnout: {
        late: 2,
        leave: 1,
        absent: 2,
        voided: '扫码时拿错了手机，本人当天不在会场',
        lateEntry: '到会时手机没电，会后由组长证明',
        removed: '当月借调到省外工作，组织关系随转，不计应到',
      },
      small: true,
    },
  ),
  scene(
    'b3-committee-2',
    'b3',
    'committeeMeeting',
    '支委会：研究走访中收集的问题',
    room,
    [-2, '10:00', 60],
    [
      ['学习习近平总书记重要讲话和指示批示精神', 10, 'firstTopic'],
      ['汇总走访情况', 20],
      ['逐件商定承办人', 20],
      ['其他事项', 10],
    ],
    'submitted',
    {
      recorder: li,
      record: {
        text: '第一议题传达学习习近平总书记重要指示批示精神，支委结合分工作了表态。支委会汇总结对走访情况，共收到七件事：两件当场答复，三件属本支部职责，两件需要转有关单位。会议逐件议定承办人和答复时间，要求承办人先打电话说明进度，不等办结再答复。',
        resolutions: ['三件自办事项十个工作日内办结。', '两件转办事项由组织委员送交并取得回执。'],
      },
      votes: [{ matter: '七件走访事项的承办分工', rule: 'committeeMeeting' }],
      small: true,
    },
  ),
  scene(
    'b3-party-day-2',
    'b3',
    'themedPartyDay',
    '主题党日：交流全会精神，交纳党费',
    hall,
    ['soon', '', 90],
    [
      ['交纳党费', 10],
      ['领学全会精神，结合窗口谈怎样落实', 50],
      ['互评和小结', 30],
    ],
    'announced',
    {
      recorder: gao,
      turnout: { leave: 1, undecidedLeave: true },
      small: true,
    },
  ),
  scene(
    'b3-lecture-next',
    'b3',
    'guestLecture',
    '辅导讲座：怎样写好一份思想汇报',
    room,
    [3, '14:30', 90],
    [
      ['讲座', 60],
      ['答疑', 30],
    ],
    'announced',
    {
      audience: ['chen-branch-secretary', li, 'zhao-activist', 'lin-probationary', 'b3:14', 'b3:15', 'b3:16', 'b3:17'],
      recorder: li,
      lecturers: [{ who: '蒲敬之', post: '省直机关党校高级讲师', outside: true }],
      movedTo: '机关三楼小会议室',
      small: true,
    },
  ),
  scene(
    'b3-group-next',
    'b3g1',
    'groupMeeting',
    '第一党小组会：值守试行一个月小结',
    room,
    [4, '16:30', 50],
    [
      ['组长通报值守情况', 15],
      ['组员提意见', 35],
    ],
    'draft',
    { by: ma, recorder: 'wang-member', small: true },
  ),
  scene(
    'b3-general-next',
    'b3',
    'generalMeeting',
    '党员大会：听取整改情况，讨论下季度安排',
    hall,
    [5, '15:00', 100],
    [
      ['通报走访事项办理情况', 30],
      ['讨论下季度安排', 50],
      ['表决', 20],
    ],
    'announced',
    {
      recorder: li,
      asked: [{ who: 'zhao-activist' }, { who: '蒋德茂', unit: '李家坪村党支部', places: [1] }],
    },
  ),
]
