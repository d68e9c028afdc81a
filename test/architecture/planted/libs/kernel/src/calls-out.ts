// compiler: Cannot find name 'fetch'
export const page = fetch('http://127.0.0.1');
