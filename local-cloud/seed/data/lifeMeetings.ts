import { scene } from '../meetings/scene'
import type { Scene } from '../meetings/scene'

/** 组织生活会, written down by person. */
export const lifeMeetings: readonly Scene[] = [
  scene(
    'b6-life',
    'b6',
    'organizationalLifeMeeting',
    '年度组织生活会',
    '农服楼大会议室',
    [-19, '15:00', 120],
    [
      ['书记代表支委会报告查摆问题', 20],
      ['逐人开展批评和自我批评', 80],
      ['提出整改打算', 20],
    ],
    'archived',
    {
      record: {
        text: '会前开展了集中学习和谈心谈话，征求了党员群众的意见。会上每位到会同志先作自我批评，再听取其他同志的批评，会后按整改打算逐项落实。',
        resolutions: [],
        items: [
          {
            no: 1,
            text: '书记代表支委会报告查摆出的三个问题：学习不够系统，下村解决具体问题不够多，党费收缴有时不及时。',
          },
          {
            no: 3,
            text: '针对查摆出的问题，逐条明确了责任人和时限。',
            resolutions: ['查摆的三个问题列入整改清单，由支委会逐条明确责任人，三个月内办结。'],
          },
        ],
        sections: [
          {
            selfCriticism:
              '学习党的创新理论满足于读过，联系农技推广的实际不多；下村次数不少，但对农户反映的问题跟踪到底的不多。',
            criticisms: ['布置工作多，和大家一起下田少。', '开会有时讲得长，留给大家讨论的时间少。'],
            response: '大家提得准，诚恳接受。今后每月至少跟组下田两次，会议发言控制在十分钟以内。',
          },
          {
            selfCriticism: '对新政策学得不够及时，有两次答复农户时口径不准，事后才更正。',
            criticisms: ['遇事先想自己科室，和其他组配合不够主动。'],
            response: '接受批评，建立政策更新的提醒，配合的事当天答复。',
          },
          {
            selfCriticism: '组织生活有两次请假，事后没有及时补学。',
            criticisms: ['业务上肯钻研，但带年轻同志不够耐心。'],
            response: '请假的内容一周内补上，和年轻同志结成对子。',
          },
        ],
      },
      turnout: { leave: 1 },
      small: true,
    },
  ),
]
