// Lets adopt.go declare a function whose body is elsewhere.
