export default definePageConfig({ navigationBarTitleText: '界面部件' })
