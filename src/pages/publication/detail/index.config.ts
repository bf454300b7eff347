export default definePageConfig({ navigationBarTitleText: '待人工确认' })
