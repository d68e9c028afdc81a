// lint: no-var
export var revision = 1;
