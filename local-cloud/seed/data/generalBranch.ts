import { scene } from '../meetings/scene'
import type { Scene } from '../meetings/scene'

const zheng = 'zheng-general-branch-secretary'

/** The other branches under 综合党总支, and what they hold together. */
export const generalBranch: readonly Scene[] = [
  scene(
    'b1-committee-1',
    'b1',
    'committeeMeeting',
    '支委会：商定季度工作清单',
    '办公楼一楼会议室',
    [-23, '09:30', 50],
    [
      ['逐项过季度清单', 35],
      ['明确负责人', 15],
    ],
    'archived',
    {
      record: {
        text: '会议把季度工作清单逐项过了一遍，合并了三项内容相近的事项，删去一项上级没有要求的台账。支委认为清单不求多，每项都要有人管、有时间。对去年没有完成的两项，分别说明了原因，写进本季度。',
        resolutions: ['清单由组织委员定稿后在支部群内告知。'],
      },
    },
  ),
  scene(
    'b1-party-day',
    'b1',
    'themedPartyDay',
    '主题党日：到云桥社区做志愿服务',
    '云桥社区服务站',
    [-19, '14:30', 120],
    [
      ['集合分组', 10],
      ['入户登记用电用气隐患', 80],
      ['与社区碰头', 30],
    ],
    'archived',
    {
      record: {
        text: '支部党员分五组到云桥社区，陪网格员走访老旧楼栋，登记用电、用气和楼道堆物情况，帮助四户独居老人检查燃气软管。社区负责人提出楼道照明维修经费没有着落，支部答应帮助了解申请渠道并回话。',
        resolutions: ['楼道照明经费申请渠道由宣传委员一周内问清并告知社区。'],
      },
      turnout: { offline: true, late: 1, leave: 1, guests: [['冯晓岸', '云桥社区']] },
      small: true,
    },
  ),
  scene(
    'b1-general',
    'b1',
    'generalMeeting',
    '党员大会：讨论预备党员转正',
    '办公楼一楼会议室',
    [-12, '15:00', 90],
    [
      ['报告到会人数', 5],
      ['本人汇报', 15],
      ['党员发表意见', 40],
      ['表决', 20],
    ],
    'archived',
    {
      record: {
        text: '预备党员汇报一年来的思想和工作，介绍人谈了考察意见。党员发言时，有同志提出其在业务上肯钻研，与同事沟通还可以再主动些。本人当场表态。大会采取无记名投票方式进行表决，计票监票由两名正式党员担任。',
        resolutions: ['同意按期转正，材料报上级党组织审批。'],
      },
      votes: [
        {
          matter: '同意一名预备党员按期转为正式党员',
          matterKind: 'confirmation',
          rule: 'generalMeeting',
          against: 0,
          abstained: 1,
          written: 2,
        },
      ],
      turnout: { leave: 2, late: 1 },
      small: true,
    },
  ),
  scene(
    'b1-study',
    'b1',
    'studySession',
    '集中学习：公文里的实话',
    '办公楼一楼会议室',
    [-7, '16:00', 80],
    [
      ['读三份好公文', 40],
      ['改一份自己写的', 40],
    ],
    'archived',
    {
      record: {
        text: '选三份篇幅短、办法实的公文一起读，说说好在哪里，再各自拿出一份近期写的材料，当场删改。平均每份删去三成文字。大家谈到，先想清要解决什么问题，材料自然就短了，看的人也省时间。',
        resolutions: ['本支部上报材料一般不超过两页。'],
      },
      turnout: { absent: 1, leave: 1 },
    },
  ),
  scene(
    'b1-committee-2',
    'b1',
    'committeeMeeting',
    '支委会：研究党员谈心安排',
    '办公楼一楼会议室',
    [-3, '09:30', 45],
    [
      ['排出谈心对象', 25],
      ['分工', 20],
    ],
    'closed',
    {
      record: {
        text: '会议对照名册，列出近期岗位调整、家中有病人和新转入的五名同志，商定由支委分头谈心。会议强调谈心重在听，不做笔录、不催表态，有实际困难的，征得本人同意后再帮助反映。',
        resolutions: ['本月底前谈完五名同志。'],
      },
    },
  ),
  scene(
    'b1-next',
    'b1',
    'themedPartyDay',
    '主题党日：旧书捐给村小图书角',
    '石门村小学',
    [2, '14:30', 120],
    [
      ['整理图书', 40],
      ['与老师座谈', 60],
    ],
    'announced',
    { small: true },
  ),
  scene(
    'b2-committee',
    'b2',
    'committeeMeeting',
    '支委会：党费收缴和下拨情况',
    '综合楼 204',
    [-22, '10:00', 40],
    [
      ['通报收缴情况', 20],
      ['商定使用计划', 20],
    ],
    'archived',
    {
      record: {
        text: '会议通报本季度党费收缴情况，全部按月足额交纳，两名外派同志由本人线上转交后补登记。对下拨党费，支委同意用于慰问困难党员和订阅报刊，不另做活动开支，购书以党员点单为准。',
        resolutions: ['党费收支情况在下次党员大会上公布。'],
      },
      votes: [{ matter: '下拨党费使用计划', rule: 'committeeMeeting' }],
    },
  ),
  scene(
    'b2-party-day',
    'b2',
    ['themedPartyDay', 'studySession'],
    '主题党日：财务纪律大家谈',
    '综合楼 204',
    [-16, '15:00', 100],
    [
      ['学习条文', 30],
      ['案例讨论', 50],
      ['小结', 20],
    ],
    'archived',
    {
      record: {
        text: '先学习差旅、会议和培训费管理的有关规定，再讨论三个经常拿不准的报销情形。大家逐条对照，弄清了公务卡小票遗失、行程变更和合并出差怎样办理。财务岗位同志现场答问十余次，整理成问答发给各科。',
        resolutions: ['问答由组织委员整理，一周内发给各科室。'],
      },
      turnout: { leave: 1, late: 2 },
    },
  ),
  scene(
    'b2-study',
    'b2',
    'studySession',
    '集中学习：档案整理怎么做到随办随归',
    '综合楼 204',
    [-8, '16:00', 70],
    [
      ['示范', 40],
      ['练习', 30],
    ],
    'archived',
    {
      record: {
        text: '请档案岗位的同志示范一件公文从收到到归档的全过程，大家现场练习分类、编号和装订。过去集中到年底补归档，容易漏件；讨论后认为办结当周归档最省力，并把归档提醒写进交接单。',
        resolutions: ['从本月起办结公文当周归档。'],
      },
      turnout: { absent: 1 },
    },
  ),
  scene(
    'b4-party-day',
    'b4',
    'themedPartyDay',
    '主题党日：网络安全一小时',
    '信息楼机房旁会议室',
    [-18, '15:00', 80],
    [
      ['常见诈骗短信辨认', 30],
      ['账号口令自查', 30],
      ['小结', 20],
    ],
    'archived',
    {
      record: {
        text: '以近期收到的诈骗短信为例，讲怎样从网址、称呼和催促语气辨认真假。随后每人自查工作账号，弱口令当场更换，离职人员账号列出清单报停。大家提出给退休老同志也讲一次，由支部联系离退休党支部。',
        resolutions: ['联系离退休党支部，下月上门讲一次防诈骗。'],
      },
      turnout: { late: 1, leave: 1 },
    },
  ),
  scene(
    'b4-election',
    'b4',
    'generalMeeting',
    '党员大会：补选一名支部委员',
    '信息楼大会议室',
    [-11, '15:00', 90],
    [
      ['报告到会人数', 5],
      ['通过选举办法', 20],
      ['投票', 30],
      ['宣布结果', 10],
    ],
    'archived',
    {
      record: {
        text: '大会应到会有选举权的党员到会人数符合规定。会议通过选举办法和监票、计票人名单，候选人作简短发言并回答提问。投票采取无记名方式，发出与收回票数相等，选举有效，监票人当场宣布结果。',
        resolutions: ['选举结果报党总支审批。'],
      },
      votes: [{ matter: '通过选举办法', rule: 'generalMeeting' }],
      election: { seats: 1 },
      turnout: { leave: 1 },
    },
  ),
  scene(
    'general-lecture',
    ['b1', 'b2', 'b3', 'b4'],
    'guestLecture',
    '辅导讲座：会议记录里常见的疑问',
    '县委党校三号教室',
    [-14, '15:00', 120],
    [
      ['讲座', 80],
      ['提问', 40],
    ],
    'archived',
    {
      by: zheng,
      recorder: 'b1:1',
      record: {
        text: '四个支部一起听讲座。主讲人从日常记录中常见的疑问讲起：到会人数按谁算、请假的怎样记、列席算不算实到、补课能不能顶一次会。每个问题都对照条文，讲明依据和例外，最后留四十分钟现场提问，答复十四个问题。',
        resolutions: ['讲座问答整理后发各支部，支部书记对照检查一次。'],
      },
      lecturers: [{ who: '沈以宁', post: '县委党校讲师', outside: true }],
      turnout: { late: 4, leave: 2, absent: 2, guests: [['沈以宁', '县委党校']] },
      small: true,
    },
  ),
]
