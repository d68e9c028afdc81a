// compiler: Cannot find name 'document'
export const body = document.body;
