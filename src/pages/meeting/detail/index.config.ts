export default definePageConfig({ navigationBarTitleText: '会议', enableShareAppMessage: true })
