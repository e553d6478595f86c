// Runs before the first paint, so that a chosen theme never flashes in the other colours.
const theme = localStorage.getItem('daybook.theme');
if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
