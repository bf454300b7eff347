/** One thing that will be done at a meeting. What is said of it later (minutes, invited people, tasks) names it by its id. */
export interface AgendaItem {
  /** Given by whoever first wrote it down; stays through editing and reordering, unique within the meeting. */
  id: string
  title: string
  /** Planned. */
  minutes: number | null
  /** 第一议题: what the meeting studies first. */
  firstTopic?: true
}
