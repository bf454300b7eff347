export default definePageConfig({ navigationBarTitleText: '补记会议' })
