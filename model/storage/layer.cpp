// Keeps the layer buildable until its first source lands.
