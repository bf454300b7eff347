import type { MeetingDetail } from '../../contract/meeting'

/** What 投屏 shows of the votes, as whoever runs the meeting sees it, pure. */

type Shown = Pick<MeetingDetail, 'onScreen'>

export const showsVotes = ({ state, can }: Pick<MeetingDetail, 'state' | 'can'>): boolean =>
  state === 'open' && can.vote
export const isBeforeTheRoom = ({ onScreen }: Shown, matter: string): boolean =>
  onScreen?.type === 'vote' && onScreen.matter === matter
export const isAnnounced = ({ onScreen }: Shown, voteId: string): boolean =>
  onScreen?.type === 'result' && onScreen.voteId === voteId
/** Empty while it shows the code. */
export const onScreenText = ({ onScreen, votes }: Shown & Pick<MeetingDetail, 'votes'>): string => {
  if (!onScreen) return ''
  if (onScreen.type === 'vote') return `投屏正在显示表决事项“${onScreen.matter}”，不显示票数。`
  const vote = votes.find(({ id }) => id === onScreen.voteId)
  return vote ? `投屏正在公布“${vote.matter}”的结果。` : ''
}
