import { scene } from '../meetings/scene'
import type { Scene } from '../meetings/scene'

const deputy = 'b2:3'
/** The core study group: the committee of the organ and the secretaries below it. */
const coreGroup = [
  'b10:3',
  deputy,
  'b5:3',
  'b11:3',
  'zhou-committee-officer',
  'zheng-general-branch-secretary',
  'b8:3',
  'chen-branch-secretary',
  'wu-other-branch-secretary',
  'b1:0',
  'b2:0',
  'b10:0',
]

/** 机关党委 itself and the branches that stand directly under it. */
export const organCommittee: readonly Scene[] = [
  scene(
    'core-1',
    'root',
    'coreGroupStudy',
    '中心组学习：习近平新时代中国特色社会主义思想，力戒形式主义',
    '机关党委会议室',
    [-21, '15:00', 120],
    [
      ['领学', 40],
      ['重点发言', 50],
      ['讨论小结', 30],
    ],
    'submitted',
    {
      audience: coreGroup,
      by: deputy,
      chair: deputy,
      recorder: 'zhou-committee-officer',
      record: {
        text: '围绕学习贯彻习近平新时代中国特色社会主义思想、整治形式主义为基层减负进行学习。三名同志作重点发言，都拿本处室的会议和报表说事：上季度开会四十一次，其中九次可以合并；报表十七种，五种内容重复。大家认为减负先从自己发的通知减起，并当场圈出一批可以取消的报送事项。',
        resolutions: ['取消五种重复报表，下月起执行。', '机关党委召开的会议每周不超过一次。'],
      },
      turnout: { leave: 1 },
    },
  ),
  scene(
    'core-2',
    'root',
    'coreGroupStudy',
    '中心组学习：党的二十届历次全会精神，把群众来信读完',
    '机关党委会议室',
    [-5, '15:00', 120],
    [
      ['领学全会精神', 50],
      ['读信、讨论', 50],
      ['小结', 20],
    ],
    'closed',
    {
      audience: coreGroup,
      by: deputy,
      chair: deputy,
      recorder: 'zhou-committee-officer',
      record: {
        text: '先领学党的二十届历次全会精神，再通读近两个月群众来信二十三封，按事项归类，逐类讨论为什么会写信、此前问过谁、答复在哪一步断了。大家认为半数来信源于第一次答复没有讲清。会议要求各支部把首次答复写成两三句听得懂的话。',
        resolutions: ['各支部一个月内抽看十件首次答复。'],
      },
    },
  ),
  scene(
    'b10-party-day',
    'b10',
    'themedPartyDay',
    '主题党日：修一册旧水利志',
    '档案馆阅览室',
    [-11, '14:30', 110],
    [
      ['示范修补', 40],
      ['动手', 60],
      ['小结', 10],
    ],
    'archived',
    {
      record: {
        text: '在档案馆修补一册旧水利志，先看示范，再两人一组动手托裱。大家边修边谈，认为档案工作慢而细，最怕图快。修好的十二页由馆里复核入库，支部约定每季度来一次，每次只修一小册。',
        resolutions: ['每季度安排一次志愿修补。'],
      },
      turnout: { late: 1, leave: 1 },
    },
  ),
  scene(
    'b10-committee',
    'b10',
    'committeeMeeting',
    '支委会：安排季度谈心',
    '档案馆二楼',
    [-18, '09:30', 40],
    [
      ['学习习近平总书记重要讲话和指示批示精神', 10, 'firstTopic'],
      ['排出名单', 10],
      ['分工', 20],
    ],
    'archived',
    {
      record: {
        text: '支委会先学习习近平总书记近期重要讲话精神，议定把学习要点传达到每名党员。会议对照名册安排季度谈心，支委之间先谈，再与党员谈。考虑到两名同志近期家中有事，安排与其熟悉的支委上门，先问需要再谈。会议同时明确，谈心只登记时间和人员，不记录谈话内容。',
        resolutions: ['本季度末完成支委与每名党员谈心一次。'],
      },
    },
  ),
  scene(
    'b11-study',
    'b11',
    'studySession',
    '集中学习：《中国共产党廉洁自律准则》',
    '后勤楼会议室',
    [-7, '16:00', 60],
    [
      ['领读', 20],
      ['讨论', 40],
    ],
    'archived',
    {
      record: {
        text: '领读廉洁自律准则，后勤同志结合采购、食堂和车辆管理谈体会。大家把一周剩菜称重的数字摆出来，认为节约也是廉洁，定下三条：半份菜明码、汤随取随加、周五少做一成。支部党员轮流在窗口听意见，一个月后再称一次。',
        resolutions: ['三条办法下周起试行，一个月后通报结果。'],
      },
      turnout: { absent: 1, leave: 1, late: 1 },
    },
  ),
  scene(
    'b12-party-day',
    'b12',
    'themedPartyDay',
    '主题党日：老同志讲入党故事',
    '老干部活动中心',
    [-15, '09:30', 100],
    [
      ['讲述', 60],
      ['座谈', 40],
    ],
    'archived',
    {
      record: {
        text: '先集体重温入党誓词，三位老同志再讲自己入党的经过和修水库、办夜校的往事，讲到当年借住农家、自带口粮的细节。座谈时大家提出把口述整理成册，留给年轻同志。行动不便的同志由支委会后上门看望，带去录音。',
        resolutions: ['口述整理由组织委员牵头，年内完成初稿。'],
      },
      turnout: { absent: 2, absence: '住院，支委已去看望', leave: 1 },
    },
  ),
  scene(
    'b12-study',
    'b12',
    'studySession',
    '集中学习：送学上门，读党的全会公报',
    '老干部活动中心',
    [3, '09:30', 80],
    [
      ['领读', 50],
      ['座谈', 30],
    ],
    'announced',
    {},
  ),
]
